using System.Threading.Channels;
using HospitalOps.Api;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>
/// What a page reads, kept fresh: read again soon after a change of its hospital, at the latest every 15 seconds.
/// </summary>
public sealed class LiveData : IDisposable
{
    internal static readonly TimeSpan SafetyNet = TimeSpan.FromSeconds(15);
    private readonly LiveFeed feed;
    private readonly TimeProvider clock;
    private readonly ProblemMessages problems;
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly Dictionary<Guid, IDisposable> subscriptions = [];
    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly CancellationTokenSource ended = new();
    private readonly CancellationToken over;

    internal LiveData(LiveFeed feed, TimeProvider clock, ProblemMessages problems)
    {
        (this.feed, this.clock, this.problems) = (feed, clock, problems);
        over = ended.Token;
    }

    /// <summary>A read is over.</summary>
    public event Action? Changed;

    /// <summary>When the shown data were read; null while the first read runs.</summary>
    public DateTimeOffset? LoadedAt { get; private set; }

    /// <summary>Why the last read failed, in words.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads all that is shown; the problem where that failed.</summary>
    public required Func<Task<ApiProblem?>> Load { get; init; }

    /// <summary>Whoever reads is not signed in any more.</summary>
    public required Action SessionOver { get; init; }

    /// <summary>True while a command runs: it ends with a read of its own.</summary>
    public Func<bool> IsHeld { get; init; } = () => false;

    /// <summary>Changes within this time are one read.</summary>
    public TimeSpan Coalesce { get; init; } = TimeSpan.FromMilliseconds(150);

    /// <summary>Changes of this hospital are on the screen at once.</summary>
    internal void Listen(Guid hospital)
    {
        if (!subscriptions.ContainsKey(hospital))
            subscriptions[hospital] = feed.Listen(hospital, _ => wake.Writer.TryWrite(true));
    }

    internal async Task ReadAsync()
    {
        // One read at a time: else an older answer that comes later would put an older board on the screen.
        await reading.WaitAsync();
        ApiProblem? problem;
        try
        {
            problem = await Load();
        }
        finally
        {
            reading.Release();
        }
        if (problem is { Status: 401 })
        {
            SessionOver();
            return;
        }
        Problem = problem is null ? null : problems.For(problem);
        if (problem is null)
            LoadedAt = clock.GetUtcNow();
        Changed?.Invoke();
    }

    /// <summary>Reads until disposed, each time where the page is drawn.</summary>
    internal async Task KeepFreshAsync(Func<Func<Task>, Task> whereDrawn)
    {
        try
        {
            while (true)
            {
                await WaitAsync();
                await whereDrawn(() =>
                {
                    if (!IsHeld())
                        return ReadAsync();
                    // Times go on, also where nothing is read.
                    Changed?.Invoke();
                    return Task.CompletedTask;
                });
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    public void Dispose()
    {
        if (over.IsCancellationRequested)
            return;
        foreach (var subscription in subscriptions.Values)
            subscription.Dispose();
        ended.Cancel();
        ended.Dispose();
    }

    private async Task WaitAsync()
    {
        using var net = new CancellationTokenSource(SafetyNet, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over, net.Token);
        try
        {
            await wake.Reader.ReadAsync(either.Token);
            await Task.Delay(Coalesce, clock, over);
            wake.Reader.TryRead(out _);
        }
        catch (OperationCanceledException) when (!over.IsCancellationRequested)
        {
            // Nothing was told for a while: read anyway.
        }
    }
}
