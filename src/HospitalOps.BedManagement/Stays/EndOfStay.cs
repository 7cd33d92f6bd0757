using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Newborns;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Stays;

/// <summary>
/// What ends with a stay, or with the decision that it is to end: the bed asked for, the bed held, the bed lain in.
/// Request before beds, beds in ascending id, as everywhere.
/// </summary>
internal static class EndOfStay
{
    public const string DischargeDecided = "discharge_decided";

    /// <summary>Nobody waits for a bed any more, and the bed held is free for another.</summary>
    /// <param name="goesOn">At the other hospital: the bed that waits there is still needed.</param>
    public static async Task WithdrawAsync(
        BedsDbContext database,
        Guid stay,
        bool goesOn,
        string reason,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await LockOpenRequestAsync(database, stay, goesOn, cancel) is not { } request)
            return;
        var held = request.BedId is { } bed ? await database.LockBedAsync(bed, request.HospitalId, cancel) : null;
        await WithdrawAsync(database, request, held, reason, now, cancel);
    }

    /// <summary>
    /// The patient has left the hospital. A bed he still lies in according to the board is left by it and goes to
    /// cleaning at once; the ward needs no second act.
    /// </summary>
    public static async Task LeaveAsync(BedsDbContext database, Departure left, CancellationToken cancel)
    {
        var request = await LockOpenRequestAsync(database, left.StayId, left.GoesOn, cancel);
        var lies = await database
            .Occupancies.AsNoTracking()
            .Where(occupancy => occupancy.StayId == left.StayId && occupancy.EndedAt == null)
            .Select(occupancy => (Guid?)occupancy.BedId)
            .SingleOrDefaultAsync(cancel);
        var asked = request?.BedId;
        Dictionary<Guid, LockedBed> beds = [];
        foreach (var bed in new[] { asked, lies }.OfType<Guid>().Distinct().Order())
            // The bed asked for may be the other hospital's.
            if (
                await database.LockBedAsync(bed, bed == asked ? request!.HospitalId : left.HospitalId, cancel) is
                { } locked
            )
                beds[bed] = locked;
        if (request is not null)
            await WithdrawAsync(database, request, Of(asked), left.Reason, left.Now, cancel);
        await NewbornsOfMother.StayEndedAsync(database, left.StayId, Of(lies), left.By, left.Now, cancel);
        if (Of(lies) is { } taken && taken.Open?.StayId == left.StayId)
            await VacateAsync(database, taken, left, cancel);

        LockedBed? Of(Guid? bed) => bed is { } id ? beds.GetValueOrDefault(id) : null;
    }

    private static async Task VacateAsync(
        BedsDbContext database,
        LockedBed locked,
        Departure left,
        CancellationToken cancel
    )
    {
        var open = locked.Open!;
        var instant = await database.InstantAsync([locked.Bed.Id], left.StayId, cancel);
        database.Add(
            await BedTurnover.VacateAsync(
                database,
                locked,
                open,
                left.Cause,
                left.By,
                instant,
                // The desk does not know when the ward put him there.
                left.OccurredAt > open.OccurredAt
                    ? left.OccurredAt
                    : open.OccurredAt,
                left.Now,
                cancel
            )
        );
    }

    private static async Task WithdrawAsync(
        BedsDbContext database,
        PlacementRequest request,
        LockedBed? held,
        string reason,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        request.Withdraw(reason, null, now);
        await PlannedHolds.CallOffAsync(database, request, new Author(null, now), reason, cancel);
        if (held is not null)
            HoldRelease.ReleaseHold(held, request, reason, now);
    }

    private static async Task<PlacementRequest?> LockOpenRequestAsync(
        BedsDbContext database,
        Guid stay,
        bool goesOn,
        CancellationToken cancel
    )
    {
        var request = await database
            .PlacementRequests.FromSql(
                $"""
                select * from placement_request where stay_id = {stay} and state in ('requested', 'reserved', 'accepted')
                for no key update
                """
            )
            .SingleOrDefaultAsync(cancel);
        // A patient who goes to the bed that waits for him at the other hospital still needs it.
        return goesOn && request?.Kind == PlacementKind.SiteTransfer ? null : request;
    }
}

/// <summary>The patient of a stay has left, as the desk told it.</summary>
/// <param name="Reason">Code, for what is withdrawn by it.</param>
/// <param name="Cause">Code, for the bed: discharge, death, site_transfer.</param>
/// <param name="GoesOn">At the other hospital.</param>
/// <param name="By">Account name of whoever told it.</param>
internal sealed record Departure(
    Guid StayId,
    Guid HospitalId,
    string Reason,
    string Cause,
    bool GoesOn,
    string By,
    DateTimeOffset OccurredAt,
    DateTimeOffset Now
);
