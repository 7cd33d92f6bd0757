namespace HospitalOps.Api.Admissions;

/// <summary>A payer during a period.</summary>
/// <param name="ValidTo">Last day; null while in force.</param>
/// <param name="ChildAgeLimit">Years; null: none.</param>
/// <param name="ToldBy">Who entered it; null: it came with the product.</param>
public sealed record PayerPeriodView(
    string Code,
    string NameFr,
    string NameAr,
    string NameEn,
    string ManagedBy,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    int? ChildAgeLimit,
    int? StudentAgeLimit,
    string? ToldBy
);

/// <summary>What a payer pays of the reference tariff during a period.</summary>
/// <param name="Percent">0 to 100.</param>
public sealed record PayerRateView(
    string PayerCode,
    string ActClass,
    decimal Percent,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string? ToldBy
);

/// <summary>All payers with their periods, and the shares they pay.</summary>
public sealed record PayerBookView(IReadOnlyList<PayerPeriodView> Payers, IReadOnlyList<PayerRateView> Rates);
