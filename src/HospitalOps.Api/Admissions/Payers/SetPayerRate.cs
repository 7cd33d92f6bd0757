using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <param name="ActClass">hospital_stay, day_case, consultation, long_term_illness.</param>
/// <param name="Percent">Share of the reference tariff, 0 to 100.</param>
/// <param name="ValidFrom">First day, local.</param>
public sealed record SetPayerRateRequest(
    [property: Required, RegularExpression("hospital_stay|day_case|consultation|long_term_illness")] string ActClass,
    [property: Range(0, 100)] decimal Percent,
    DateOnly ValidFrom
);
