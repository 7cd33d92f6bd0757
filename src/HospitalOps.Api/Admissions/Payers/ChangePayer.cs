using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <summary>What a payer is from a day on.</summary>
/// <param name="Code">Lower case letters, digits and "_"; a code that is not known yet is a new payer.</param>
/// <param name="ValidFrom">First day, local.</param>
/// <param name="ChildAgeLimit">Years up to which a child is covered with a parent; null: no limit is known.</param>
public sealed record ChangePayerRequest(
    [property: Required, RegularExpression("[a-z][a-z0-9_]{1,29}")] string Code,
    [property: Required, StringLength(80, MinimumLength = 2)] string NameFr,
    [property: Required, StringLength(80, MinimumLength = 2)] string NameAr,
    [property: Required, StringLength(80, MinimumLength = 2)] string NameEn,
    [property: Required, StringLength(40, MinimumLength = 2)] string ManagedBy,
    DateOnly ValidFrom,
    [property: Range(0, 99)] int? ChildAgeLimit,
    [property: Range(0, 99)] int? StudentAgeLimit
);
