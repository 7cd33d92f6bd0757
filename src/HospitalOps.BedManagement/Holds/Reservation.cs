using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Requests;

namespace HospitalOps.BedManagement.Holds;

/// <summary>A bed held for one request until a time.</summary>
internal sealed class Reservation
{
    private Reservation() { }

    public ReservationId Id { get; private set; }

    public Guid HospitalId { get; private set; }

    public Guid BedId { get; private set; }

    public Guid PlacementRequestId { get; private set; }

    public Guid StayId { get; private set; }

    public Guid PatientId { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public ReservationState State { get; private set; }

    public string MadeBy { get; private set; } = "";

    /// <summary>Why a placement rule was set aside, by the person who made the reservation.</summary>
    public string? OverrideReason { get; private set; }

    /// <summary>
    /// When the hold was planned, while another patient still lay in the bed; null for one that began at once.
    /// </summary>
    public DateTimeOffset? PlannedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who gave it another term or let it go last, why, and how often its term changed.</summary>
    public string? ChangedBy { get; private set; }

    public string? ChangedReason { get; private set; }

    public int TermChanges { get; private set; }

    public static Reservation Hold(
        ReservationId id,
        Bed bed,
        PlacementRequest request,
        string by,
        string? overrideReason,
        DateTimeOffset from,
        DateTimeOffset until
    ) =>
        new()
        {
            Id = id,
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            PlacementRequestId = request.Id,
            StayId = request.StayId,
            PatientId = request.PatientId,
            StartsAt = from,
            ExpiresAt = until,
            State = ReservationState.Held,
            MadeBy = by,
            OverrideReason = overrideReason,
        };

    /// <summary>Holds the bed from the expected discharge of the patient who lies in it now.</summary>
    public static Reservation Plan(HoldPlan plan)
    {
        var planned = Hold(plan.Id, plan.Bed, plan.Request, plan.PlannedBy, plan.OverrideReason, plan.From, plan.Until);
        (planned.State, planned.PlannedAt) = (ReservationState.Planned, plan.PlannedAt);
        return planned;
    }

    /// <summary>The bed was left: the planned hold is one in force.</summary>
    public void TakeEffect(DateTimeOffset from, DateTimeOffset until) =>
        (State, StartsAt, ExpiresAt) = (ReservationState.Held, from, until);

    /// <summary>It is held for the stay that goes on at this hospital.</summary>
    public void ContinueAs(Guid stay, Guid patient) => (StayId, PatientId) = (stay, patient);

    public void ChangeTerm(DateTimeOffset until, string by, string reason)
    {
        Explain(by, reason);
        (ExpiresAt, TermChanges) = (until, TermChanges + 1);
    }

    public void Explain(string by, string reason) => (ChangedBy, ChangedReason) = (by, reason);

    public void End(ReservationState how, DateTimeOffset at) => (State, EndedAt) = (how, at);
}
