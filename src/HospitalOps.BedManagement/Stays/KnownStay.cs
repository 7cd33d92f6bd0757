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

    public bool Ended { get; set; }

    /// <summary>Admitted by a doctor: from then on a patient in no bed is unplaced.</summary>
    public DateTimeOffset? AdmissionDecidedAt { get; set; }

    public DateTimeOffset? DischargeDecidedAt { get; set; }

    public DateTimeOffset? ExpectedDischargeAt { get; set; }
}
