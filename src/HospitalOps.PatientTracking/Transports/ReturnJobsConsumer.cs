using HospitalOps.Contracts.Identity;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.Services.Inbox;
using HospitalOps.SharedKernel.Tracking;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Transports;

/// <summary>
/// A porter has gone: the jobs that he took and did not begin are on everybody's list again, at once. A patient who is
/// on the way is not put back: somebody has him.
/// </summary>
internal sealed class ReturnJobsConsumer(TrackingDbContext database)
    : IEventHandler<StaffSignedOut>,
        IEventHandler<StaffDisabled>
{
    public Task HandleAsync(StaffSignedOut message, EventContext context, CancellationToken cancel) =>
        GiveBackAsync(message.HospitalId, message.Login, message.OccurredAt, cancel);

    public Task HandleAsync(StaffDisabled message, EventContext context, CancellationToken cancel) =>
        GiveBackAsync(message.HospitalId, message.Login, message.OccurredAt, cancel);

    private async Task GiveBackAsync(Guid hospital, string porter, DateTimeOffset gone, CancellationToken cancel)
    {
        var taken = await database
            .Transports.Where(job =>
                job.HospitalId == hospital
                && job.Porter == porter
                && job.State == TransportState.Taken
                && job.TakenAt <= gone
            )
            .Select(job => new { job.Id, job.StayId })
            .ToListAsync(cancel);
        foreach (var one in taken.OrderBy(job => job.StayId))
        {
            // The journey first, as everywhere.
            await database.LockJourneyAsync(one.StayId, hospital, cancel);
            var job = await database.LockTransportAsync(one.Id, hospital, cancel);
            if (job?.Porter == porter && job.TakenAt <= gone && job.GiveBack())
                database.ChangedHospitals.Add(hospital);
        }
        await database.SaveChangesAsync(cancel);
    }
}
