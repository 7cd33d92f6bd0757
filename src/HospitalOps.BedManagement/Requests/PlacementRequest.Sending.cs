using HospitalOps.BedManagement.SiteTransfers;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Requests;

/// <summary>A patient who comes from the other hospital (docs/adr/0020).</summary>
internal sealed partial class PlacementRequest
{
    /// <summary>
    /// The hospital that sends the patient; null when he is here already. The request belongs to the one that receives
    /// him.
    /// </summary>
    public Guid? FromHospitalId { get; private set; }

    /// <summary>
    /// The stay at the sending hospital; <see cref="StayId"/> becomes its successor when the patient departs.
    /// </summary>
    public Guid? FromStayId { get; private set; }

    public DateTimeOffset? DepartedAt { get; private set; }

    /// <summary>
    /// Null when the patient may depart to the other hospital now: its ward takes him and holds a bed.
    /// </summary>
    public Refusal? RefuseDeparture()
    {
        if (Kind != PlacementKind.SiteTransfer || !IsOpen)
            return PlacementRefusals.NotOpen.With("state", State.Code());
        if (DepartedAt is { } since)
            return SiteTransferRefusals.Departed.With("since", since);
        return State == PlacementState.Accepted ? null : SiteTransferRefusals.NotAccepted.With("state", State.Code());
    }

    /// <summary>The stay of the patient goes on at the receiving hospital under its own number and record.</summary>
    public void ContinueAs(Guid stay, Guid patient) => (StayId, PatientId) = (stay, patient);

    /// <summary>The patient is on the way.</summary>
    public void Depart(Author author)
    {
        DepartedAt = author.At;
        Step(PlacementStepKind.Departed, author, BedId, null);
        Record(
            new SiteTransferDeparted
            {
                HospitalId = HospitalId,
                PlacementRequestId = Id,
                StayId = StayId,
                PatientId = PatientId,
                FromHospitalId = FromHospitalId!.Value,
                FromStayId = FromStayId!.Value,
                FromBedId = FromBedId,
                BedId = BedId,
                OccurredAt = author.At,
            }
        );
    }
}
