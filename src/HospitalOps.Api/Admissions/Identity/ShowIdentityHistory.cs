namespace HospitalOps.Api.Admissions;

/// <summary>One corrected trait. Document numbers are masked here too.</summary>
public sealed record IdentityChangeView(
    string Field,
    string? OldValue,
    string? NewValue,
    string? Reason,
    string ChangedBy,
    DateTimeOffset At
);

/// <summary>One number of another issuer, masked.</summary>
public sealed record IdentifierView(
    Guid IdentifierId,
    string Type,
    string Masked,
    string Issuer,
    DateOnly? ValidTo,
    string VerifiedBy
);

/// <summary>What stands behind an identity.</summary>
/// <param name="OtherPermanentNumbers">Numbers of records that were merged into this one; they keep leading
/// here.</param>
public sealed record IdentityHistoryView(
    IReadOnlyList<IdentityChangeView> Changes,
    IReadOnlyList<IdentifierView> Identifiers,
    IReadOnlyList<string> OtherPermanentNumbers
);
