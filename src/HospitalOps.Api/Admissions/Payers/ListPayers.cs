namespace HospitalOps.Api.Admissions;

/// <summary>One payer in force.</summary>
public sealed record PayerView(
    string Code,
    string NameFr,
    string NameAr,
    string NameEn,
    string ManagedBy,
    DateOnly ValidFrom,
    DateOnly? ValidTo
);
