using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Holds;

namespace HospitalOps.BedManagement.Requests;

/// <summary>Lets go of the bed that is held for a request.</summary>
internal static class HoldRelease
{
    public static void ReleaseHold(LockedBed locked, PlacementRequest request, string reason, DateTimeOffset at)
    {
        if (locked.Held is { } held && held.PlacementRequestId == request.Id)
            locked.Bed.Release(held, ReservationState.Cancelled, reason, at);
    }
}
