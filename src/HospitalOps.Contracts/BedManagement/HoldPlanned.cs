namespace HospitalOps.Contracts.BedManagement;

/// <summary>
/// A bed that is still occupied is to be held for a request from the expected discharge on, or that plan was called
/// off.
/// </summary>
public sealed record HoldPlanned
{
    public required Guid HospitalId { get; init; }

    public required Guid PlacementRequestId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required Guid BedId { get; init; }

    /// <summary>When the patient in the bed was expected to leave, as known when it was planned.</summary>
    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    public required bool CalledOff { get; init; }

    /// <summary>
    /// Why it was called off: other_bed, withdrawn, stay_closed, stay_cancelled, replanned, or a person's words.
    /// </summary>
    public string? Reason { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
