using System.Collections.Concurrent;

namespace HospitalOps.LocalHosting.Processes;

/// <summary>
/// The one thread that starts children. The kernel's death signal follows the starting THREAD, not the process:
/// started from a pool thread, children would be killed whenever the pool shrinks.
/// </summary>
internal static class SpawnThread
{
    private static readonly BlockingCollection<Action> s_requests = [];

    static SpawnThread() => new Thread(Work) { IsBackground = true, Name = "spawn" }.Start();

    public static Task<T> RunAsync<T>(Func<T> start)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        s_requests.Add(() =>
        {
            try
            {
                done.SetResult(start());
            }
            catch (Exception trouble)
            {
                done.SetException(trouble);
            }
        });
        return done.Task;
    }

    private static void Work()
    {
        foreach (var request in s_requests.GetConsumingEnumerable())
            request();
    }
}
