using HospitalOps.Admissions.Stays;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Admissions.Discharge;

/// <summary>
/// What has to be known for each kind of discharge (domain list of discharge types); one row per decision, taken-back
/// ones stay.
/// </summary>
internal sealed class DischargeRecord
{
    /// <summary>Shorter leaves are still leaves (French rule, to confirm with the hospitals).</summary>
    public static readonly TimeSpan LongestLeave = TimeSpan.FromHours(48);

    public Guid Id { get; init; }

    public Guid StayId { get; init; }

    public DischargeDestination Destination { get; init; }

    /// <summary>transfer_out: where to.</summary>
    public string? TransferTo { get; init; }

    /// <summary>transfer_out: ambulance, own_means, other.</summary>
    public string? Transport { get; init; }

    public bool RecordHandedOver { get; init; }

    /// <summary>ama: the patient signed.</summary>
    public bool StatementSigned { get; init; }

    /// <summary>ama: the patient refused to sign, and that was written down.</summary>
    public bool RefusalRecorded { get; init; }

    /// <summary>absconded and leave_not_returned: since when; death: time of death.</summary>
    public DateTimeOffset? SinceAt { get; init; }

    /// <summary>absconded: who was told; death: who told the family (a person, never a message).</summary>
    public string? ToldTo { get; init; }

    /// <summary>death: number of the certificate, may follow later.</summary>
    public string? CertificateNumber { get; init; }

    public string DecidedBy { get; init; } = "";

    public DateTimeOffset DecidedAt { get; init; }

    public DateTimeOffset? ReversedAt { get; private set; }

    public string? ReversedBy { get; private set; }

    public string? ReversalReason { get; private set; }

    public void Reverse(string by, string reason, DateTimeOffset at) =>
        (ReversedBy, ReversalReason, ReversedAt) = (by, reason, at);

    /// <summary>What is missing for this kind.</summary>
    public Refusal? Refuse(DateTimeOffset occurredAt) =>
        Destination switch
        {
            DischargeDestination.TransferOut when string.IsNullOrWhiteSpace(TransferTo) =>
                StayRefusals.TransferToNeeded,
            DischargeDestination.Ama when !StatementSigned && !RefusalRecorded => StayRefusals.StatementNeeded,
            DischargeDestination.Absconded when SinceAt is null || string.IsNullOrWhiteSpace(ToldTo) =>
                StayRefusals.AbscondedFactsNeeded,
            DischargeDestination.LeaveNotReturned when SinceAt is null || occurredAt - SinceAt < LongestLeave =>
                StayRefusals.LeaveNotOver,
            DischargeDestination.Death when SinceAt is null || SinceAt > occurredAt => StayRefusals.DeathTimeNeeded,
            _ => null,
        };
}
