using HospitalOps.Demo.Access;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Demo.Living;

/// <summary>Cleaners begin with what is most urgent and finish after their time.</summary>
internal sealed class CleaningPeople : IActor
{
    /// <summary>Jobs at once; a small team.</summary>
    private const int Hands = 4;

    private static readonly TimeSpan Work = TimeSpan.FromMinutes(16);

    public async Task StepAsync(Ground ground)
    {
        var cleaner = ground.Staff.Cleaner.Beds;
        var jobs = await cleaner.ListCleaningJobsAsync().Must();
        foreach (var job in jobs.Where(one => one.State == CleaningState.Started))
            if (ground.Now - job.StartedAt > Work && ground.Once(5))
                await ground.Staff.Tally.TryAsync(() =>
                    cleaner.FinishCleaningAsync(job.CleaningJobId, new(null)).Must()
                );
        foreach (var job in jobs.Where(one => one.State == CleaningState.AwaitingInspection))
            if (ground.Once(6))
                await ground.Staff.Tally.TryAsync(() =>
                    ground.Staff.Nurse.Beds.InspectCleaningAsync(job.CleaningJobId, new(true, null)).Must()
                );
        var next = jobs.Where(one => one.State == CleaningState.Requested)
            .OrderByDescending(one => one.Priority)
            .ThenBy(one => one.RequestedAt)
            .FirstOrDefault();
        if (next is not null && jobs.Count(one => one.State == CleaningState.Started) < Hands && ground.Once(4))
            await ground.Staff.Tally.TryAsync(() => cleaner.StartCleaningAsync(next.CleaningJobId, new(null)).Must());
    }
}
