using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <summary>Who pays.</summary>
/// <param name="Relation">self, spouse, child, student_child.</param>
/// <param name="NeedsGuarantee">The payer is asked beforehand (PEC).</param>
public sealed record TellCoverRequest(
    [property: Required, StringLength(30, MinimumLength = 1)] string PayerCode,
    [property: StringLength(40)] string? MemberNumber,
    [property: Required, RegularExpression("self|spouse|child|student_child")] string Relation,
    [property: StringLength(100)] string? MemberName,
    bool NeedsGuarantee
);
