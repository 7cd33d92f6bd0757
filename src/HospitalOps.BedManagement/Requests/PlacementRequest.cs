using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.SiteTransfers;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Requests;

/// <summary>A bed is asked for: what is needed, how pressing, and how far it got.</summary>
internal sealed partial class PlacementRequest : AggregateRoot
{
    private PlacementRequest() { }

    public Guid Id { get; private set; }

    public override Guid AggregateId => Id;

    public override string AggregateType => "PlacementRequest";

    public Guid StayId { get; private set; }

    public Guid PatientId { get; private set; }

    public PlacementKind Kind { get; private set; }

    public CareLevel CareLevel { get; private set; }

    public string? ServiceCode { get; private set; }

    public Sex Sex { get; private set; }

    public AgeClass AgeClass { get; private set; }

    public IsolationNeed Isolation { get; private set; }

    public PlacementPriority Priority { get; private set; }

    public SingleRoom SingleRoom { get; private set; }

    public string[] Equipment { get; private set; } = [];

    public DateTimeOffset? NeededBy { get; private set; }

    public string? Reason { get; private set; }

    public PlacementState State { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public Guid? FromBedId { get; private set; }

    public Guid? BedId { get; private set; }

    public string? WithdrawnReason { get; private set; }

    /// <summary>The steps of this unit of work; those before are in the table.</summary>
    public List<PlacementStep> Steps { get; } = [];

    public bool IsOpen => State is PlacementState.Requested or PlacementState.Reserved or PlacementState.Accepted;

    public static PlacementRequest Ask(PlacementAsk ask)
    {
        var request = new PlacementRequest
        {
            Id = ask.Id,
            HospitalId = ask.HospitalId,
            StayId = ask.StayId,
            PatientId = ask.PatientId,
            FromBedId = ask.FromBedId,
            FromHospitalId = ask.FromHospitalId,
            FromStayId = ask.FromHospitalId is null ? null : ask.StayId,
            Kind =
                ask.FromHospitalId is not null ? PlacementKind.SiteTransfer
                : ask.FromBedId is null ? PlacementKind.Admission
                : PlacementKind.Transfer,
            CareLevel = ask.Needs.CareLevel,
            ServiceCode = ask.Needs.ServiceCode,
            Sex = ask.Needs.Sex,
            AgeClass = ask.Needs.AgeClass,
            Isolation = ask.Needs.Isolation,
            Priority = ask.Needs.Priority,
            Equipment = [.. ask.Needs.Equipment],
            SingleRoom = ask.Needs.SingleRoom,
            NeededBy = ask.Needs.NeededBy,
            Reason = ask.Needs.Reason,
            RequestedAt = ask.OccurredAt,
        };
        request.Record(
            new PlacementRequested
            {
                HospitalId = ask.HospitalId,
                PlacementRequestId = ask.Id,
                StayId = ask.StayId,
                PatientId = ask.PatientId,
                Kind = request.Kind.Code(),
                CareLevel = ask.Needs.CareLevel.Code(),
                Priority = ask.Needs.Priority.Code(),
                FromBedId = ask.FromBedId,
                Isolation = ask.Needs.Isolation == IsolationNeed.None ? null : ask.Needs.Isolation.Code(),
                OccurredAt = ask.OccurredAt,
            }
        );
        request.Step(PlacementStepKind.Asked, new(ask.AskedBy, ask.OccurredAt), ask.FromBedId, ask.Needs.Reason);
        return request;
    }

    /// <summary>The identity of the patient was corrected, or he is a day older.</summary>
    public void Correct(Sex sex, AgeClass age) => (Sex, AgeClass) = (sex, age);

    /// <summary>Null when a bed may be held for it now.</summary>
    public Refusal? RefuseReservation() =>
        State switch
        {
            PlacementState.Requested => null,
            PlacementState.Reserved or PlacementState.Accepted => PlacementRefusals.AlreadyReserved.With(
                "bedId",
                BedId
            ),
            _ => PlacementRefusals.NotOpen.With("state", State.Code()),
        };

    public void Reserved(Guid bed, Author author, string? overrideReason)
    {
        (State, BedId) = (PlacementState.Reserved, bed);
        Step(PlacementStepKind.Held, author, bed, overrideReason);
    }

    /// <summary>The hold on the bed ended; a bed is still asked for.</summary>
    /// <param name="released">A person let the bed go; false: the time was over.</param>
    public void BackToRequested(bool released, Author author, string? reason)
    {
        Step(released ? PlacementStepKind.HoldReleased : PlacementStepKind.HoldEnded, author, BedId, reason);
        (State, BedId) = (PlacementState.Requested, null);
    }

    /// <summary>The receiving ward takes the patient.</summary>
    public Refusal? Accept(Bed bed, string by, DateTimeOffset occurredAt)
    {
        if (State == PlacementState.Accepted)
            return PlacementRefusals.AlreadyAccepted;
        if (State != PlacementState.Reserved)
            return PlacementRefusals.NotReserved.With("state", State.Code());
        State = PlacementState.Accepted;
        Step(PlacementStepKind.Accepted, new(by, occurredAt), bed.Id, null);
        Record(
            new TransferAccepted
            {
                HospitalId = HospitalId,
                PlacementRequestId = Id,
                StayId = StayId,
                PatientId = PatientId,
                WardId = bed.WardId,
                BedId = bed.Id,
                OccurredAt = occurredAt,
            }
        );
        return null;
    }

    /// <summary>The receiving ward does not take the patient; the bed manager arbitrates.</summary>
    public Refusal? Refuse(Bed bed, string reason, string by, DateTimeOffset occurredAt)
    {
        if (State is not (PlacementState.Reserved or PlacementState.Accepted))
            return PlacementRefusals.NotReserved.With("state", State.Code());
        Step(PlacementStepKind.Refused, new(by, occurredAt), bed.Id, reason);
        (State, BedId) = (PlacementState.Requested, null);
        Record(
            new TransferRefused
            {
                HospitalId = HospitalId,
                PlacementRequestId = Id,
                StayId = StayId,
                PatientId = PatientId,
                WardId = bed.WardId,
                BedCode = bed.Code,
                Reason = reason,
                OccurredAt = occurredAt,
            }
        );
        return null;
    }

    public Refusal? Withdraw(string reason, string? by, DateTimeOffset occurredAt)
    {
        if (!IsOpen)
            return PlacementRefusals.NotOpen.With("state", State.Code());
        // Who is on the way needs a bed; only the end of his stay there takes the request away.
        if (by is not null && DepartedAt is { } since)
            return SiteTransferRefusals.Departed.With("since", since);
        (State, WithdrawnReason) = (PlacementState.Withdrawn, reason);
        Step(PlacementStepKind.Withdrawn, new(by, occurredAt), BedId, reason);
        Record(
            new PlacementWithdrawn
            {
                HospitalId = HospitalId,
                PlacementRequestId = Id,
                StayId = StayId,
                PatientId = PatientId,
                Reason = reason,
                OccurredAt = occurredAt,
            }
        );
        return null;
    }

    /// <summary>The patient is in the bed.</summary>
    public void Fulfil(Guid bed, string by, DateTimeOffset occurredAt)
    {
        (State, BedId) = (PlacementState.Fulfilled, bed);
        Step(PlacementStepKind.Fulfilled, new(by, occurredAt), bed, null);
        Record(
            new PlacementFulfilled
            {
                HospitalId = HospitalId,
                PlacementRequestId = Id,
                StayId = StayId,
                PatientId = PatientId,
                BedId = bed,
                OccurredAt = occurredAt,
            }
        );
    }

    private void Step(PlacementStepKind kind, Author author, Guid? bed, string? reason) =>
        Steps.Add(PlacementStep.Of(this, kind, author, bed, reason));
}
