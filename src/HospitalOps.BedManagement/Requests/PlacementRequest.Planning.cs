using HospitalOps.BedManagement.Holds;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Requests;

/// <summary>Holds that wait for an occupied bed to be left.</summary>
internal sealed partial class PlacementRequest
{
    /// <summary>A bed that another patient still lies in is to be held for it, from his expected discharge.</summary>
    public void Plan(Reservation planned, Author author)
    {
        Step(PlacementStepKind.Planned, author, planned.BedId, planned.OverrideReason);
        RecordPlan(planned, calledOff: false, null, author.At);
    }

    /// <summary>The planned hold will not begin.</summary>
    public void EndPlan(Reservation planned, Author author, string reason)
    {
        planned.End(ReservationState.CalledOff, author.At);
        Step(PlacementStepKind.PlanEnded, author, planned.BedId, reason);
        RecordPlan(planned, calledOff: true, reason, author.At);
    }

    private void RecordPlan(Reservation planned, bool calledOff, string? reason, DateTimeOffset at) =>
        Record(
            new HoldPlanned
            {
                HospitalId = HospitalId,
                PlacementRequestId = Id,
                StayId = StayId,
                PatientId = PatientId,
                BedId = planned.BedId,
                From = planned.StartsAt,
                Until = planned.ExpiresAt,
                CalledOff = calledOff,
                Reason = reason,
                OccurredAt = at,
            }
        );
}
