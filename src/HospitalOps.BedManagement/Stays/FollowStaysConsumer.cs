using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.Contracts.Admissions;
using HospitalOps.Services.Inbox;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Stays;

/// <summary>
/// Knows which stays are open; a stay that ends withdraws its open bed request and frees the bed held for it.
/// </summary>
internal sealed class FollowStaysConsumer(BedsDbContext database, TimeProvider clock)
    : IEventHandler<StayPreAdmitted>,
        IEventHandler<StayOpened>,
        IEventHandler<DischargeDecided>,
        IEventHandler<StayClosed>,
        IEventHandler<StayCancelled>,
        IEventHandler<StayReopened>
{
    public async Task HandleAsync(StayPreAdmitted message, EventContext context, CancellationToken cancel)
    {
        var stay = await StayAsync(message.StayId, message.HospitalId, message.PatientId, cancel);
        stay.ExpectedAt = message.ExpectedAt;
    }

    public async Task HandleAsync(StayOpened message, EventContext context, CancellationToken cancel)
    {
        var stay = await StayAsync(message.StayId, message.HospitalId, message.PatientId, cancel);
        (stay.Ended, stay.OpenedAt, stay.ExpectedAt) = (false, message.OccurredAt, null);
        stay.PersonId ??= message.PersonId;
        if (message.TransferredFromStayId is { } sent)
            await ContinueAsync(sent, message.StayId, message.PatientId, cancel);
    }

    public async Task HandleAsync(DischargeDecided message, EventContext context, CancellationToken cancel)
    {
        var stay = await StayAsync(message.StayId, message.HospitalId, message.PatientId, cancel);
        stay.DischargeDecidedAt = message.OccurredAt;
    }

    public Task HandleAsync(StayClosed message, EventContext context, CancellationToken cancel) =>
        EndAsync(
            message.StayId,
            message.HospitalId,
            message.PatientId,
            "stay_closed",
            cancel,
            goesOn: message.TransferredToStayId is not null
        );

    public Task HandleAsync(StayCancelled message, EventContext context, CancellationToken cancel) =>
        EndAsync(message.StayId, message.HospitalId, message.PatientId, "stay_cancelled", cancel);

    public async Task HandleAsync(StayReopened message, EventContext context, CancellationToken cancel)
    {
        var stay = await StayAsync(message.StayId, message.HospitalId, message.PatientId, cancel);
        (stay.Ended, stay.DischargeDecidedAt) = (false, null);
        await BedForReopenedStay.AskAsync(database, message, context.Actor, clock.GetUtcNow(), cancel);
    }

    /// <summary>The request that sent the patient over asks for the stay that goes on there.</summary>
    private async Task ContinueAsync(Guid sent, Guid stay, Guid patient, CancellationToken cancel)
    {
        var request = await database
            .PlacementRequests.FromSql(
                $"select * from placement_request where from_stay_id = {sent} and state in ('requested', 'reserved', 'accepted') for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (request is null)
            return;
        request.ContinueAs(stay, patient);
        foreach (
            var hold in await database
                .Reservations.Where(hold => hold.PlacementRequestId == request.Id && hold.EndedAt == null)
                .ToListAsync(cancel)
        )
            hold.ContinueAs(stay, patient);
    }

    private async Task EndAsync(
        Guid stayId,
        Guid hospital,
        Guid patient,
        string reason,
        CancellationToken cancel,
        bool goesOn = false
    )
    {
        (await StayAsync(stayId, hospital, patient, cancel)).Ended = true;
        var request = await database
            .PlacementRequests.FromSql(
                $"select * from placement_request where stay_id = {stayId} and state in ('requested', 'reserved', 'accepted') for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        // A patient who goes to the bed that waits for him at the other hospital still needs it.
        if (request is null || (goesOn && request.Kind == PlacementKind.SiteTransfer))
            return;
        var now = clock.GetUtcNow();
        var locked = request.BedId is { } bed ? await database.LockBedAsync(bed, request.HospitalId, cancel) : null;
        request.Withdraw(reason, null, now);
        await PlannedHolds.CallOffAsync(database, request, new Author(null, now), reason, cancel);
        if (locked is not null)
            HoldRelease.ReleaseHold(locked, request, reason, now);
    }

    private async Task<KnownStay> StayAsync(Guid id, Guid hospital, Guid patient, CancellationToken cancel)
    {
        if (await database.KnownStays.SingleOrDefaultAsync(stay => stay.StayId == id, cancel) is { } known)
            return known;
        var stay = new KnownStay
        {
            StayId = id,
            HospitalId = hospital,
            PatientId = patient,
        };
        database.Add(stay);
        return stay;
    }
}
