namespace HospitalOps.Admissions.Stays;

/// <summary>A paper that a planned stay needs; that it is there, never what is in it.</summary>
internal sealed class StayDocument
{
    public Guid StayId { get; init; }

    /// <summary>admission_order, identity_copy, insurance_card, guardian_identity, lab_results, consent.</summary>
    public string Kind { get; init; } = "";

    public DateTimeOffset? ReceivedAt { get; private set; }

    public string? ReceivedBy { get; private set; }

    public void Receive(string by, DateTimeOffset at) => (ReceivedBy, ReceivedAt) = (by, at);
}
