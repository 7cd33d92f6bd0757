namespace HospitalOps.Services.Outbox;

/// <summary>Wakes the relay after a commit of this process; the poll is the safety net.</summary>
internal sealed class RelaySignal : IOutboxListener, IDisposable
{
    private readonly SemaphoreSlim semaphore = new(0, 1);

    public Task CommittedAsync(IReadOnlyList<OutboxNotice> notices)
    {
        try
        {
            if (semaphore.CurrentCount == 0)
                semaphore.Release();
        }
        catch (SemaphoreFullException)
        {
            // Two commits at once: the relay is awake already.
            return Task.CompletedTask;
        }
        return Task.CompletedTask;
    }

    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancel)
    {
        Task wait = semaphore.WaitAsync(atMost, cancel);
        await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => semaphore.Dispose();
}
