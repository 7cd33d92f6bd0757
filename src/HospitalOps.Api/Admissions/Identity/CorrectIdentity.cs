using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <summary>All traits as they shall be; If-Match says which version was read.</summary>
public sealed record CorrectIdentityRequest : PatientDetails
{
    /// <summary>Needed when the identity is validated.</summary>
    [StringLength(300)]
    public string? Reason { get; init; }
}
