using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.Placement;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Holds;

/// <summary>Who holds the bed, and on what he decided.</summary>
/// <param name="BedVersion">Version of the bed that the person saw.</param>
internal sealed record HoldTerms(
    long BedVersion,
    string? OverrideReason,
    string By,
    DateTimeOffset Now,
    DateTimeOffset OccurredAt
);

/// <summary>
/// The one guarded way to hold a bed for a request: by hand or from the plan of the day, the same checks under the same
/// locks.
/// </summary>
internal static class BedHold
{
    /// <summary>Holds the bed; the caller has locked the request and the whole room, and saves.</summary>
    public static async Task<Refusal?> HoldAsync(
        BedsDbContext database,
        LockedBed locked,
        PlacementRequest request,
        HoldTerms terms,
        CancellationToken cancel
    )
    {
        if (request.RefuseReservation() is { } refusal)
            return refusal;
        if (await RefuseAsync(database, locked, request, terms, cancel) is { } no)
            return no;
        var author = new Author(terms.By, terms.OccurredAt);
        if (locked.Planned is { } own)
        {
            PlannedHolds.Begin(locked, own, request, author, terms.Now);
            return null;
        }
        await PlannedHolds.CallOffAsync(database, request, author, "other_bed", cancel);
        var reservation = Reservation.Hold(
            new ReservationId(Guid.CreateVersion7(terms.Now)),
            locked.Bed,
            request,
            terms.By,
            terms.OverrideReason,
            terms.Now,
            terms.Now + ReservationTerms.LengthFor(request.Priority)
        );
        database.Add(reservation);
        locked.Bed.Reserve(reservation, terms.OccurredAt);
        request.Reserved(locked.Bed.Id, author, terms.OverrideReason);
        return null;
    }

    private static async Task<Refusal?> RefuseAsync(
        BedsDbContext database,
        LockedBed locked,
        PlacementRequest request,
        HoldTerms terms,
        CancellationToken cancel
    )
    {
        var (bed, open, held) = locked;
        if (open is not null)
            return BedRefusals.Taken(bed.Code, open.StayId, open.StartedAt);
        if (held is not null)
        {
            if (held.ExpiresAt > terms.Now)
                return BedRefusals.Held(bed.Code, held);
            // The hold has run out and nobody has swept it yet: this claim does (docs/invariants.md, D7).
            if (!await ReservationExpiry.EndAsync(database, locked, terms.Now, cancel))
                return CommonRefusals.Busy;
        }
        if (locked.Planned is { } planned && planned.PlacementRequestId != request.Id)
            return BedRefusals.Held(bed.Code, planned);
        if (bed.Serviceability != Serviceability.InService)
            return bed.RefuseEntry(null);
        if (
            await database.LiveBlockAsync(bed.Id, cancel) is { State: BlockState.Planned } block
            && (block.PlannedFrom ?? terms.Now) < terms.Now + ReservationTerms.LengthFor(request.Priority)
        )
            return BedRefusals.BlockExists(bed.Code, block);
        if (held is null && bed.Version != terms.BedVersion)
            return CommonRefusals.StaleVersion.With("bedCode", bed.Code);

        var wards = await database
            .Wards.AsNoTracking()
            .Where(ward => ward.Id == bed.WardId)
            .ToDictionaryAsync(ward => ward.Id, cancel);
        var rows = await BedRows.ReadAsync(database, bed.HospitalId, bed.WardId, cancel);
        var snapshot = BedSnapshots.Of(rows, wards, request.StayId).Single(candidate => candidate.BedId == bed.Id);
        var breaches = PlacementRules.Breaches(BedSnapshots.NeedOf(request), snapshot);
        return breaches.Count > 0 && string.IsNullOrWhiteSpace(terms.OverrideReason)
            ? PlacementRefusals.RuleBreached(breaches.Select(breach => breach.Code))
            : null;
    }
}
