using HospitalOps.Placement;
using HospitalOps.Placement.Planning;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>
/// Runs the search of the day meeting, one at a time in this process: it takes a core for as long as it lasts.
/// </summary>
internal sealed class DayMeetingRoom(Planner planner) : IDisposable
{
    /// <summary>Days looked ahead, today included.</summary>
    public const int Days = 3;

    /// <summary>
    /// Moves are counted so that the same state gives the same plan; the time limit only guards a slow machine.
    /// </summary>
    private static readonly PlanOptions Search = new()
    {
        Seed = 1,
        MaxMoves = 400_000,
        TimeLimit = TimeSpan.FromSeconds(5),
        StartTemperature = 200,
        EndTemperature = 1,
    };

    private readonly SemaphoreSlim free = new(1);

    public async Task<MeetingPlan> PlanAsync(
        IReadOnlyList<BedSnapshot> beds,
        IReadOnlyList<MeetingPatient> patients,
        MeetingWeights weights,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await free.WaitAsync(cancel);
        try
        {
            return await Task.Run(
                () => new DayMeeting(planner, weights).Plan(beds, patients, Days, Search, now, cancellation: cancel),
                cancel
            );
        }
        finally
        {
            free.Release();
        }
    }

    public void Dispose() => free.Dispose();
}
