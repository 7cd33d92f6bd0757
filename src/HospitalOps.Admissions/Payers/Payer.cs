namespace HospitalOps.Admissions.Payers;

/// <summary>
/// Who pays, as dated reference data: schemes move (CNOPS to CNSS), end (RAMED, student AMO) and begin.
/// </summary>
/// <param name="Code">cnss, cnops, amo_tns, amo_tadamon, amo_achamil, private, complementary, international, none
/// …</param>
/// <param name="ManagedBy">Institution that answers requests of this scheme in this period.</param>
/// <param name="ValidTo">Last day; null while in force.</param>
/// <param name="ToldBy">Who entered the period; null: it came with the product.</param>
/// <param name="ChildAgeLimit">Children are covered with a parent up to this age; studying:
/// <paramref name="StudentAgeLimit"/>.</param>
internal sealed record Payer(
    Guid Id,
    string Code,
    string NameFr,
    string NameAr,
    string NameEn,
    string ManagedBy,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    int? ChildAgeLimit,
    int? StudentAgeLimit,
    string? ToldBy = null
)
{
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
