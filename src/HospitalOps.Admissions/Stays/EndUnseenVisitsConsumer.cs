using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Places;
using HospitalOps.Contracts.WaitingQueue;
using HospitalOps.Services.Inbox;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Stays;

/// <summary>
/// Who left the queue without being seen has left the hospital: the emergency visit ends, so that he is counted nowhere
/// and may come again. When the queue takes it back within some hours the visit goes on.
/// </summary>
internal sealed class EndUnseenVisitsConsumer(AdmissionsDbContext database)
    : IEventHandler<TicketClosed>,
        IEventHandler<TicketReturned>
{
    /// <summary>Later a return is a new visit.</summary>
    private static readonly TimeSpan Undo = TimeSpan.FromHours(4);

    public async Task HandleAsync(TicketClosed message, EventContext context, CancellationToken cancel)
    {
        if (!message.VisitUnseen)
            return;
        var open = database.Stays.Where(stay => stay.State == StayState.Open);
        foreach (var (stay, _) in await LockAsync(open, message.VisitId, message.StayId, message.HospitalId, cancel))
            // Whoever lies in a bed has not gone: the queue lost sight of him.
            if (await KnownPlaces.RefuseInBedAsync(database, stay.Id, cancel) is null)
                stay.LeaveBeforeCare(message.LeftAt ?? message.OccurredAt);
    }

    public async Task HandleAsync(TicketReturned message, EventContext context, CancellationToken cancel)
    {
        // Nearly every ticket that goes back ended no visit: nothing is locked for it.
        var left = database.Stays.Where(stay => stay.Destination == DischargeDestination.LeftBeforeCare);
        foreach (
            var (stay, patient) in await LockAsync(left, message.VisitId, message.StayId, message.HospitalId, cancel)
        )
            if (
                stay is { State: StayState.Closed, Destination: DischargeDestination.LeftBeforeCare }
                && message.OccurredAt - stay.ClosedAt < Undo
                && patient.MergedIntoId is null
                && await OpenStays.RefuseDeadAsync(database, patient, cancel) is null
                && await OpenStays.RefuseSecondAsync(database, patient, cancel) is null
            )
                stay.ReverseDischarge(patient, message.OccurredAt);
    }

    /// <summary>Stays of the visit with their patients: patients first, as everywhere.</summary>
    private async Task<List<(Stay Stay, Patient Patient)>> LockAsync(
        IQueryable<Stay> which,
        Guid visit,
        Guid? named,
        Guid hospital,
        CancellationToken cancel
    )
    {
        var found = await which
            .AsNoTracking()
            .Where(stay => stay.HospitalId == hospital && stay.Kind == StayKind.Emergency)
            .Where(stay => stay.Id == named || stay.VisitId == visit)
            .OrderBy(stay => stay.PatientId)
            .Select(stay => new { stay.Id, stay.PatientId })
            .ToListAsync(cancel);
        List<(Stay, Patient)> locked = [];
        foreach (var row in found)
            if (
                await database.LockPatientAsync(row.PatientId, hospital, cancel) is { } patient
                && await database.LockStayAsync(row.Id, hospital, cancel) is { } stay
                && stay.PatientId == patient.Id
            )
                locked.Add((stay, patient));
        return locked;
    }
}
