using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <summary>Which record goes into the one of the path.</summary>
public sealed record MergePatientsRequest(
    Guid RetiredPatientId,
    [property: Required, StringLength(300, MinimumLength = 1)] string Reason
);
