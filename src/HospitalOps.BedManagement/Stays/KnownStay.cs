using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.BedManagement.Stays;

/// <summary>
/// What this service knows of a stay from Admissions' events: enough to refuse a request for an ended one.
/// </summary>
internal sealed class KnownStay
{
    public Guid StayId { get; init; }

    public Guid HospitalId { get; init; }

    public Guid PatientId { get; init; }

    /// <summary>One person at all hospitals; null while not told.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>Null while not told. An outpatient has no bed.</summary>
    public StayKind? Kind { get; set; }

    public bool Ended { get; set; }

    /// <summary>When the patient came; null while not told, or not here yet.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>Pre-admitted for then, and not here yet; null once the stay is open.</summary>
    public DateTimeOffset? ExpectedAt { get; set; }

    /// <summary>Admitted by a doctor: from then on a patient in no bed is unplaced.</summary>
    public DateTimeOffset? AdmissionDecidedAt { get; set; }

    public DateTimeOffset? DischargeDecidedAt { get; set; }

    /// <summary>
    /// The discharge was decided as a death: the bed stays his until the body has left, no other is given.
    /// </summary>
    public DateTimeOffset? DiedAt { get; set; }

    /// <summary>On leave since then, the bed given up; the last bed is left at this instant.</summary>
    public DateTimeOffset? AwaySince { get; set; }

    public DateTimeOffset? DueBackAt { get; set; }

    /// <summary>Back from that leave, and without a bed since then.</summary>
    public DateTimeOffset? BackAt { get; set; }

    public DateTimeOffset? ExpectedDischargeAt { get; set; }
}
