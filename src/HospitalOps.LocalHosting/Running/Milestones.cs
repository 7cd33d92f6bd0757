using System.Collections.Concurrent;
using Aspire.Hosting.ApplicationModel;

namespace HospitalOps.LocalHosting.Running;

/// <summary>What has happened so far: which resource is ready, which one has ended and how.</summary>
internal sealed class Milestones
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _ready = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource<int>> _completed = [];

    public void SetReady(string resource) => ReadyOf(resource).TrySetResult();

    public void SetCompleted(string resource, int exitCode) => CompletedOf(resource).TrySetResult(exitCode);

    /// <summary>Waits until all gates are open.</summary>
    public async Task PassAsync(Resource resource, CancellationToken cancellation)
    {
        foreach (var gate in resource.Gates)
        {
            if (gate.Kind == GateKind.Ready)
            {
                await ReadyOf(gate.On.Name).Task.WaitAsync(cancellation);
                continue;
            }

            var code = await CompletedOf(gate.On.Name).Task.WaitAsync(cancellation);
            if (code != gate.ExitCode)
                throw new LocalHostingException(
                    $"{resource.Name} cannot start: {gate.On.Name} ended with code {code}."
                );
        }
    }

    /// <summary>The resources that are still waited for.</summary>
    public IReadOnlyList<string> Missing(Resource resource) =>
        [
            .. resource
                .Gates.Where(gate =>
                    !(
                        gate.Kind == GateKind.Ready
                            ? ReadyOf(gate.On.Name).Task.IsCompleted
                            : CompletedOf(gate.On.Name).Task.IsCompleted
                    )
                )
                .Select(gate => gate.On.Name),
        ];

    private TaskCompletionSource ReadyOf(string name) =>
        _ready.GetOrAdd(name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private TaskCompletionSource<int> CompletedOf(string name) =>
        _completed.GetOrAdd(
            name,
            _ => new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously)
        );
}
