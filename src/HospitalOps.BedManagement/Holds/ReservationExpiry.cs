using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Holds;

/// <summary>Ends a hold that ran out; its request asks for a bed again.</summary>
internal static class ReservationExpiry
{
    /// <summary>
    /// False when the request is being changed by somebody else right now: it is locked after the bed here, against the
    /// usual
    /// order, and therefore never waited for.
    /// </summary>
    public static async Task<bool> EndAsync(
        BedsDbContext database,
        LockedBed locked,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var held = locked.Held!;
        var request = await database
            .PlacementRequests.FromSql(
                $"select * from placement_request where id = {held.PlacementRequestId} for no key update skip locked"
            )
            .SingleOrDefaultAsync(cancel);
        if (request is null)
            return false;
        locked.Bed.Release(held, ReservationState.Expired, "expired", now);
        if (request.State is PlacementState.Reserved or PlacementState.Accepted)
            request.BackToRequested(released: false, new Author(null, now), null);
        await database.SaveChangesAsync(cancel);
        return true;
    }
}
