using HospitalOps.BedManagement.Newborns;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.Contracts.Admissions;
using HospitalOps.Services.Inbox;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Stays;

/// <summary>
/// Knows which stays are open. A stay that ends, or is to end, withdraws its open bed request and frees the bed held
/// for it; a patient who has left the hospital leaves his bed too.
/// </summary>
internal sealed class FollowStaysConsumer(BedsDbContext database, TimeProvider clock)
    : IEventHandler<StayPreAdmitted>,
        IEventHandler<StayOpened>,
        IEventHandler<StayArrivalUndone>,
        IEventHandler<StayChanged>,
        IEventHandler<DischargeDecided>,
        IEventHandler<StayClosed>,
        IEventHandler<StayCancelled>,
        IEventHandler<StayReopened>
{
    private static readonly string Death = DischargeDestination.Death.Code();

    public async Task HandleAsync(StayPreAdmitted message, EventContext context, CancellationToken cancel)
    {
        var stay = await StayAsync(message.StayId, message.HospitalId, message.PatientId, cancel);
        (stay.Kind, stay.ExpectedAt) = (Codes.Parse<StayKind>(message.Kind), message.ExpectedAt);
    }

    public async Task HandleAsync(StayOpened message, EventContext context, CancellationToken cancel)
    {
        var stay = await StayAsync(message.StayId, message.HospitalId, message.PatientId, cancel);
        (stay.Ended, stay.OpenedAt, stay.ExpectedAt) = (false, message.OccurredAt, null);
        stay.Kind = Codes.Parse<StayKind>(message.Kind);
        stay.PersonId ??= message.PersonId;
        if (message.TransferredFromStayId is { } sent)
            await ContinueAsync(sent, message.StayId, message.PatientId, cancel);
    }

    public async Task HandleAsync(StayArrivalUndone message, EventContext context, CancellationToken cancel)
    {
        var stay = await StayAsync(message.StayId, message.HospitalId, message.PatientId, cancel);
        (stay.OpenedAt, stay.ExpectedAt) = (null, message.ExpectedAt);
    }

    /// <summary>
    /// Admissions makes nobody an outpatient who lies in a bed or has one held; what he waits for ends.
    /// </summary>
    public async Task HandleAsync(StayChanged message, EventContext context, CancellationToken cancel)
    {
        await database.LockStayAsync(message.StayId, cancel);
        var stay = await StayAsync(message.StayId, message.HospitalId, message.PatientId, cancel);
        stay.Kind = Codes.Parse<StayKind>(message.Kind);
        if (stay.Kind == StayKind.Outpatient)
            await EndOfStay.WithdrawAsync(
                database,
                message.StayId,
                goesOn: false,
                "outpatient",
                clock.GetUtcNow(),
                cancel
            );
    }

    public async Task HandleAsync(DischargeDecided message, EventContext context, CancellationToken cancel)
    {
        await database.LockStayAsync(message.StayId, cancel);
        var stay = await StayAsync(message.StayId, message.HospitalId, message.PatientId, cancel);
        stay.DischargeDecidedAt = message.OccurredAt;
        stay.DiedAt = message.Destination == Death ? message.OccurredAt : null;
        await EndOfStay.WithdrawAsync(
            database,
            message.StayId,
            goesOn: message.Destination == DischargeDestination.TransferOut.Code(),
            EndOfStay.DischargeDecided,
            clock.GetUtcNow(),
            cancel
        );
    }

    public async Task HandleAsync(StayClosed message, EventContext context, CancellationToken cancel)
    {
        await database.LockStayAsync(message.StayId, cancel);
        (await StayAsync(message.StayId, message.HospitalId, message.PatientId, cancel)).Ended = true;
        var goesOn = message.TransferredToStayId is not null;
        // The stay there was heard of before the request that sends the patient over was made.
        if (
            message.TransferredToStayId is { } next
            && await database.KnownStays.AsNoTracking().SingleOrDefaultAsync(row => row.StayId == next, cancel)
                is { } there
        )
            await ContinueAsync(message.StayId, next, there.PatientId, cancel);
        await EndOfStay.LeaveAsync(
            database,
            new Departure(
                message.StayId,
                message.HospitalId,
                "stay_closed",
                message.Destination == Death ? "death"
                    : goesOn ? "site_transfer"
                    : "discharge",
                goesOn,
                context.Actor,
                message.OccurredAt,
                clock.GetUtcNow()
            ),
            cancel
        );
    }

    /// <summary>Whoever lies in a bed is not cancelled: Admissions knows the bed.</summary>
    public async Task HandleAsync(StayCancelled message, EventContext context, CancellationToken cancel)
    {
        await database.LockStayAsync(message.StayId, cancel);
        (await StayAsync(message.StayId, message.HospitalId, message.PatientId, cancel)).Ended = true;
        var now = clock.GetUtcNow();
        await EndOfStay.WithdrawAsync(database, message.StayId, goesOn: false, "stay_cancelled", now, cancel);
        await NewbornsOfMother.StayEndedAsync(database, message.StayId, null, context.Actor, now, cancel);
    }

    public async Task HandleAsync(StayReopened message, EventContext context, CancellationToken cancel)
    {
        var stay = await StayAsync(message.StayId, message.HospitalId, message.PatientId, cancel);
        (stay.Ended, stay.DischargeDecidedAt, stay.DiedAt) = (false, null, null);
        await BedForReopenedStay.AskAsync(database, message, context.Actor, clock.GetUtcNow(), cancel);
    }

    /// <summary>The request that sent the patient over asks for the stay that goes on there.</summary>
    private async Task ContinueAsync(Guid sent, Guid stay, Guid patient, CancellationToken cancel)
    {
        var request = await database
            .PlacementRequests.FromSql(
                $"""
                select * from placement_request where from_stay_id = {sent} and state in ('requested', 'reserved',
                'accepted') for no key update
                """
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

    private async Task<KnownStay> StayAsync(Guid id, Guid hospital, Guid patient, CancellationToken cancel)
    {
        // Whoever asks for a bed at the same moment makes the stay known too.
        await database.Database.ExecuteSqlAsync(
            $"""
            insert into known_stay (stay_id, hospital_id, patient_id, ended) values ({id}, {hospital}, {patient},
            false) on conflict do nothing
            """,
            cancel
        );
        return await database.KnownStays.SingleAsync(stay => stay.StayId == id, cancel);
    }
}
