using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.Contracts.Admissions;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Stays;

/// <summary>
/// A stay that had ended goes on. Its bed may be another patient's by now and is never taken back: a bed is asked for
/// with the needs that were in force last, and stands among the requests for everybody to see.
/// </summary>
internal static class BedForReopenedStay
{
    public static async Task AskAsync(
        BedsDbContext database,
        StayReopened message,
        string actor,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var last = await database
            .PlacementRequests.AsNoTracking()
            .Where(request => request.StayId == message.StayId && request.HospitalId == message.HospitalId)
            .OrderByDescending(request => request.RequestedAt)
            .FirstOrDefaultAsync(cancel);
        // What the decision had withdrawn is asked for again, also for who lies in a bed and was to move.
        var moving = last is { State: PlacementState.Withdrawn, WithdrawnReason: EndOfStay.DischargeDecided };
        if (await HasPlaceAsync(database, message.StayId, moving, cancel))
            return;
        var lay = await database
            .Occupancies.AsNoTracking()
            .Where(occupancy => occupancy.StayId == message.StayId)
            .OrderByDescending(occupancy => occupancy.StartedAt)
            .FirstOrDefaultAsync(cancel);
        // Who was never to lie here needs no bed now either.
        if (lay is null && last is null && !(message.WasEnded && message.CareLevel is not null))
            return;
        var level = last?.CareLevel ?? (message.CareLevel is { } told ? Codes.Parse<CareLevel>(told) : null);
        if (level is null)
            return;
        var owner = await database.KnownPatients.FindAsync([message.PatientId], cancel);
        var day = CasablancaTime.DayOf(now);
        var age =
            owner?.AgeOr(last?.AgeClass, day)
            ?? AgeClasses.Of(null, message.BirthYear, day)
            ?? last?.AgeClass
            ?? AgeClass.Adult;
        database.Add(
            PlacementRequest.Ask(
                new PlacementAsk
                {
                    Id = Guid.CreateVersion7(now),
                    HospitalId = message.HospitalId,
                    StayId = message.StayId,
                    PatientId = message.PatientId,
                    FromBedId = lay is { EndedAt: null } ? lay.BedId : null,
                    Needs = new PlacementNeeds(
                        level.Value,
                        last?.ServiceCode,
                        owner?.SexOr(last?.Sex ?? Sex.Unknown) ?? Codes.Parse<Sex>(message.Sex),
                        age,
                        lay?.Isolation ?? last?.Isolation ?? IsolationNeed.None,
                        moving && !message.WasEnded ? last!.Priority : PlacementPriority.Emergency,
                        last?.Equipment ?? [],
                        null,
                        message.Cause,
                        last?.SingleRoom ?? SingleRoom.None
                    ),
                    AskedBy = actor,
                    OccurredAt = message.OccurredAt,
                }
            )
        );
    }

    /// <param name="moving">A place does not do: another one was asked for.</param>
    private static async Task<bool> HasPlaceAsync(
        BedsDbContext database,
        Guid stay,
        bool moving,
        CancellationToken cancel
    ) =>
        await database.PlacementRequests.WhereOpen().AnyAsync(other => other.StayId == stay, cancel)
        || (
            !moving
            && (
                await database.Occupancies.AnyAsync(
                    occupancy => occupancy.StayId == stay && occupancy.EndedAt == null,
                    cancel
                )
                || await database.Newborns.AnyAsync(
                    link => link.BabyStayId == stay && link.ApartSince == null && link.LeftAt == null,
                    cancel
                )
            )
        );
}
