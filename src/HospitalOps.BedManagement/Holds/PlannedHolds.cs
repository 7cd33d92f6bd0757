using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Holds;

/// <summary>
/// Holds that wait for a bed to be left: how they begin and how they are called off (docs/invariants.md, INV-5).
/// </summary>
internal static class PlannedHolds
{
    /// <summary>
    /// The request's planned hold, or null; the caller has locked the request, which nobody plans for without.
    /// </summary>
    public static Task<Reservation?> OfAsync(BedsDbContext database, Guid request, CancellationToken cancel) =>
        database.Reservations.SingleOrDefaultAsync(
            reservation => reservation.PlacementRequestId == request && reservation.State == ReservationState.Planned,
            cancel
        );

    /// <summary>Ends the request's planned hold, if it has one.</summary>
    public static async Task<bool> CallOffAsync(
        BedsDbContext database,
        PlacementRequest request,
        Author author,
        string reason,
        CancellationToken cancel
    )
    {
        if (await OfAsync(database, request.Id, cancel) is not { } planned)
            return false;
        request.EndPlan(planned, author, reason);
        return true;
    }

    /// <summary>The bed is empty: from now on it is held. Bed and request are locked.</summary>
    public static void Begin(
        LockedBed locked,
        Reservation planned,
        PlacementRequest request,
        Author author,
        DateTimeOffset now
    )
    {
        planned.TakeEffect(now, now + ReservationTerms.LengthFor(request.Priority));
        locked.Bed.Reserve(planned, author.At);
        request.Reserved(locked.Bed.Id, author, planned.OverrideReason);
    }

    /// <summary>
    /// Begins the planned hold in the transaction in which the bed is left. The request is locked after the bed here,
    /// against the
    /// usual order, and therefore never waited for: when somebody is changing it, <see cref="BeginPlannedHolds"/> comes
    /// by later,
    /// and until then the bed is given to nobody else.
    /// </summary>
    public static async Task<bool> BeginOnLeavingAsync(
        BedsDbContext database,
        LockedBed locked,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (locked.Planned is not { } planned || locked.Held is not null)
            return false;
        var request = await database
            .PlacementRequests.FromSql(
                $"select * from placement_request where id = {planned.PlacementRequestId} for no key update skip locked"
            )
            .SingleOrDefaultAsync(cancel);
        if (request?.State != PlacementState.Requested)
            return false;
        Begin(locked, planned, request, new Author(null, now), now);
        return true;
    }
}
