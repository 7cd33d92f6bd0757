using HospitalOps.Demo.Access;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.Demo.Living;

/// <summary>Porters take the job that waits longest, go, and hand over.</summary>
internal sealed class PorterPeople : IActor
{
    private const int Hands = 4;

    public async Task StepAsync(Ground ground)
    {
        var porter = ground.Staff.Porter.Tracking;
        var jobs = await porter.ListTransportsAsync().Must();
        foreach (var job in jobs)
            await ground.Staff.Tally.TryAsync(() =>
                job.State switch
                {
                    // Who goes to a bed is handed over when the ward confirms.
                    TransportState.Started when job.Purpose != TransportPurpose.Bed && ground.Once(6) => porter
                        .FinishTransportAsync(job.TransportId, new(null))
                        .Must(),
                    TransportState.Taken when ground.Once(2) => porter
                        .StartTransportAsync(job.TransportId, new(null))
                        .Must(),
                    _ => Task.CompletedTask,
                }
            );
        var next = jobs.Where(job => job is { State: TransportState.Requested, ReadyAt: not null })
            .OrderBy(job => job.ReadyAt)
            .FirstOrDefault();
        if (
            next is not null
            && jobs.Count(job => job.State is TransportState.Taken or TransportState.Started) < Hands
            && ground.Once(2.5)
        )
            await ground.Staff.Tally.TryAsync(() => porter.TakeTransportAsync(next.TransportId, new(null)).Must());
    }
}
