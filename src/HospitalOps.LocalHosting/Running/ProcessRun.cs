using Aspire.Hosting.ApplicationModel;
using HospitalOps.LocalHosting.Console;
using HospitalOps.LocalHosting.Processes;
using HospitalOps.LocalHosting.Servers;

namespace HospitalOps.LocalHosting.Running;

/// <summary>The life of one process: wait at the gates, start, probe, watch, start again after a crash.</summary>
internal sealed class ProcessRun(Resource resource, IPlan plan, RunContext context)
{
    private static readonly TimeSpan s_startLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_healthPeriod = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(3);
    private readonly BackOff _backOff = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ChildProcess? _child;

    public IPlan Plan => plan;

    /// <summary>Ready for the first time (for a job: ended well).</summary>
    public Task Ready => _ready.Task;

    /// <summary>Runs until cancelled; an exception means failed for good.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await WaitAsync(cancellation);
            while (true)
            {
                var lived = await LiveOnceAsync(cancellation);
                if (plan.RunsToCompletion)
                    return;
                if (_backOff.Next(lived.HealthyFor) is not { } pause)
                    throw Fail($"{plan.Name} crashes again and again (last exit code {lived.ExitCode})");
                context.Say(
                    plan.Name,
                    $"ended with code {lived.ExitCode}; started again in {pause.TotalSeconds:0.#} s"
                );
                context.Board.Update(
                    plan.Name,
                    status => status with { State = RunState.Restarting, Restarts = status.Restarts + 1, Pid = null }
                );
                await Task.Delay(pause, cancellation);
            }
        }
        catch (LocalHostingException trouble)
        {
            context.Board.Update(
                plan.Name,
                status => status with { State = RunState.Failed, Note = trouble.Message, Pid = null }
            );
            throw;
        }
    }

    /// <summary>Stops the process, if one runs.</summary>
    public async Task StopAsync(TimeSpan patience)
    {
        if (_child is { } child)
            await child.StopAsync(patience);
        context.Board.Update(
            plan.Name,
            status =>
                status.State is RunState.Failed or RunState.Completed
                    ? status
                    : status with
                    {
                        State = RunState.Stopped,
                        Pid = null,
                    }
        );
    }

    private async Task WaitAsync(CancellationToken cancellation)
    {
        var missing = context.Milestones.Missing(resource);
        if (missing.Count > 0)
        {
            var who = string.Join(", ", missing);
            context.Say(plan.Name, $"waits for {who}");
            context.Board.Update(plan.Name, status => status with { Note = $"waits for {who}" });
        }

        await context.Milestones.PassAsync(resource, cancellation);
    }

    private async Task<Life> LiveOnceAsync(CancellationToken cancellation)
    {
        var begun = context.Clock.GetTimestamp();
        var spec = await plan.PrepareAsync(cancellation);
        cancellation.ThrowIfCancellationRequested();
        // While it starts it may well complain that others are not there yet: that is for its log, and for the console
        // only if it ends badly.
        var serves = false;
        await using var log = context.Logs.Open(plan.Name, () => plan.IsOurs && serves);
        using var child = await ChildProcess.StartAsync(spec, log.Write);
        _child = child;

        // The stop may have passed by while this process was being started: then nobody else would end it.
        if (cancellation.IsCancellationRequested)
            await child.StopAsync(s_farewell);
        context.Board.Update(
            plan.Name,
            status =>
                status with
                {
                    State = RunState.Starting,
                    Note = null,
                    Pid = child.Pid,
                    StartedAt = context.Clock.GetUtcNow(),
                }
        );
        try
        {
            var life = await (
                plan.RunsToCompletion
                    ? CompleteAsync(child, begun, cancellation)
                    : ServeAsync(child, begun, () => serves = true, cancellation)
            );
            if (life.ExitCode != 0)
                context.Speech.Recall(plan.Name, log.LastLines, seen: plan.IsOurs && serves);
            return life.ExitCode != 0 && plan.RunsToCompletion
                ? throw Fail($"{plan.Name} ended with code {life.ExitCode}")
                : life;
        }
        catch (LocalHostingException)
        {
            await child.StopAsync(s_farewell);
            throw;
        }
        finally
        {
            // After a cancellation the orchestrator decides when this process is stopped; its log stays open until
            // then.
            await child.Exited;
            _child = null;
        }
    }

    private async Task<Life> CompleteAsync(ChildProcess child, long begun, CancellationToken cancellation)
    {
        var code = await child.Exited.WaitAsync(cancellation);
        if (code != 0)
            return new Life(code, null);
        context.Board.Update(plan.Name, status => status with { State = RunState.Completed, Pid = null });
        context.Say(plan.Name, $"done ({Seconds(begun)})");
        context.Milestones.SetCompleted(resource.Name, code);
        _ready.TrySetResult();
        return new Life(code, null);
    }

    private async Task<Life> ServeAsync(ChildProcess child, long begun, Action onReady, CancellationToken cancellation)
    {
        if (!await BecomeReadyAsync(child, cancellation))
            return new Life(await child.Exited, null);
        var readyAt = context.Clock.GetTimestamp();
        TellReady(begun);
        onReady();
        return new Life(await WatchAsync(child, cancellation), context.Clock.GetElapsedTime(readyAt));
    }

    /// <summary>False when the process ended before it was ready.</summary>
    private async Task<bool> BecomeReadyAsync(ChildProcess child, CancellationToken cancellation)
    {
        var begun = context.Clock.GetTimestamp();
        while (!child.Exited.IsCompleted)
        {
            var missing = await plan.ProbeAsync(cancellation);
            if (missing is null)
                return !child.Exited.IsCompleted;
            var waited = context.Clock.GetElapsedTime(begun);
            if (waited > s_startLimit)
            {
                context.Say(plan.Name, $"is not ready after {s_startLimit.TotalSeconds:0} s: {missing}");
                await child.StopAsync(s_farewell);
                return false;
            }

            // Often at first, then less: all start on the same processors, and a question costs both sides time.
            await Task.WhenAny(
                child.Exited,
                Task.Delay(TimeSpan.FromMilliseconds(Math.Clamp(waited.TotalMilliseconds / 8, 100, 1000)), cancellation)
            );
            cancellation.ThrowIfCancellationRequested();
        }

        return false;
    }

    private void TellReady(long begun)
    {
        context.Board.Update(plan.Name, status => status with { State = RunState.Ready });
        context.Say(plan.Name, plan.Url is { } url ? $"ready ({Seconds(begun)}) {url}" : $"ready ({Seconds(begun)})");
        context.Milestones.SetReady(resource.Name);
        _ready.TrySetResult();
    }

    private async Task<int> WatchAsync(ChildProcess child, CancellationToken cancellation)
    {
        while (await Task.WhenAny(child.Exited, Task.Delay(s_healthPeriod, cancellation)) != child.Exited)
        {
            cancellation.ThrowIfCancellationRequested();
            var missing = await plan.ProbeAsync(cancellation);
            context.Board.Update(
                plan.Name,
                status => status with { State = missing is null ? RunState.Ready : RunState.Unhealthy, Note = missing }
            );
        }

        cancellation.ThrowIfCancellationRequested();
        return await child.Exited;
    }

    private LocalHostingException Fail(string what) =>
        new($"{what}; its last lines are in {context.Logs.PathOf(plan.Name)}.");

    private string Seconds(long begun) => $"{context.Clock.GetElapsedTime(begun).TotalSeconds:0.0} s";

    private sealed record Life(int ExitCode, TimeSpan? HealthyFor);
}
