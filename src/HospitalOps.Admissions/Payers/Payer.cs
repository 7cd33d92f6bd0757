namespace HospitalOps.Admissions.Payers;

/// <summary>
/// Who pays, as dated reference data: schemes move (CNOPS to CNSS), end (RAMED, student AMO) and begin.
/// </summary>
internal sealed record Payer
{
    public required Guid Id { get; init; }

    /// <summary>cnss, cnops, amo_tns, amo_tadamon, amo_achamil, private, complementary, international, none …</summary>
    public required string Code { get; init; }

    public required string NameFr { get; init; }

    public required string NameAr { get; init; }

    public required string NameEn { get; init; }

    /// <summary>Institution that answers requests of this scheme in this period.</summary>
    public required string ManagedBy { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day; null while in force.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Children are covered with a parent up to this age; studying: <see cref="StudentAgeLimit"/>.</summary>
    public int? ChildAgeLimit { get; init; }

    public int? StudentAgeLimit { get; init; }

    /// <summary>Who entered the period; null: it came with the product.</summary>
    public string? ToldBy { get; init; }

    public bool IsInForce(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}

/// <summary>
/// Part of the reference tariff that a scheme pays, by class of act and dated. The rest, and what is above the tariff,
/// stays with the patient.
/// </summary>
/// <param name="ActClass">hospital_stay, day_case, consultation, long_term_illness.</param>
/// <param name="Percent">0 to 100; to confirm with the payers before it is used for money.</param>
internal sealed record PayerRate(
    Guid Id,
    string PayerCode,
    string ActClass,
    decimal Percent,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string? ToldBy = null
);
