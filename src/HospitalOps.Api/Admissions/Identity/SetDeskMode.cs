using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <summary>The other administrative system; null: the hospital stands alone.</summary>
public sealed record SetMasterSystemRequest([property: StringLength(40)] string? Name);
