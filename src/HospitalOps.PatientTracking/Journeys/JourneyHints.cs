using System.Collections.Concurrent;
using HospitalOps.Services.Live;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>
/// Tells open boards that journeys changed, at most ten times a second for a hospital: what is folded from others'
/// events leaves no event of its own.
/// </summary>
internal sealed class JourneyHints(ILiveHints boards) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<Guid, bool> changed = new();
    private readonly SemaphoreSlim wake = new(0, 1);

    public void Changed(Guid hospital)
    {
        changed[hospital] = true;
        try
        {
            wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Awake already.
        }
    }

    public override void Dispose()
    {
        wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await wake.WaitAsync(stoppingToken);
            foreach (var hospital in changed.Keys)
            {
                changed.TryRemove(hospital, out _);
                boards.Publish(new LiveHint(hospital, "Journey"));
            }
            await Task.Delay(Pace, stoppingToken);
        }
    }
}
