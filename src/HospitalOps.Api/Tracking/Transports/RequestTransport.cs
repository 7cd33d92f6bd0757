using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.Api.Tracking;

/// <summary>The patient is ready to move; a porter is asked, or told that an announced job can begin.</summary>
/// <param name="Purpose">Null: of the announced job, that to a bed before others; to a bed when nothing was
/// announced.</param>
public sealed record RequestTransportRequest(
    Guid StayId,
    TransportMode Mode,
    Guid? FromBedId,
    Guid? ToBedId,
    DateTimeOffset? OccurredAt,
    TransportPurpose? Purpose = null,
    [property: StringLength(60)] string? ToPlace = null,
    IReadOnlyList<TransportEquipment>? Equipment = null,
    bool Escort = false,
    DateTimeOffset? DueAt = null
) : ToldRequest;
