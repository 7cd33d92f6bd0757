using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Api.Admissions;

/// <summary>Where the patient goes, and what has to be known for that kind of discharge.</summary>
/// <param name="TransferTo">transfer_out: where to; compulsory.</param>
/// <param name="StatementSigned">ama: signed, or <paramref name="RefusalRecorded"/>: refused to sign and written down;
/// one of both is compulsory.</param>
/// <param name="SinceAt">absconded: noticed at; leave_not_returned: left at, 48 h ago or more; death: time of death.
/// Compulsory for these.</param>
/// <param name="ToldTo">absconded: who was told, compulsory; death: who told the family.</param>
public sealed record DecideDischargeRequest(
    DischargeDestination Destination,
    DateTimeOffset? OccurredAt,
    [property: StringLength(100)] string? TransferTo,
    [property: StringLength(20)] string? Transport,
    bool RecordHandedOver,
    bool StatementSigned,
    bool RefusalRecorded,
    DateTimeOffset? SinceAt,
    [property: StringLength(100)] string? ToldTo,
    [property: StringLength(40)] string? CertificateNumber
) : ToldRequest;
