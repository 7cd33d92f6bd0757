using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <summary>Why the discharge was a mistake.</summary>
public sealed record ReverseDischargeRequest([property: Required, StringLength(300, MinimumLength = 1)] string Reason);
