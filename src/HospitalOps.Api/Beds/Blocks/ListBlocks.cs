using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>One block that is planned or in force.</summary>
/// <param name="Overdue">Its date is reached; a person ends or prolongs it.</param>
public sealed record BedBlockView(
    Guid BlockId,
    Guid BedId,
    string BedCode,
    Guid WardId,
    string WardCode,
    BlockReason Reason,
    BlockState State,
    DateTimeOffset? PlannedFrom,
    DateTimeOffset? BeganAt,
    DateTimeOffset Until,
    bool Overdue,
    string? SetBy,
    DateTimeOffset SetAt,
    int Prolonged,
    long BedVersion
);

/// <summary>Hours that beds of a ward were out of use, by reason.</summary>
public sealed record BlockedHours(Guid WardId, string WardCode, string Reason, double Hours);
