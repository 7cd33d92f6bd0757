using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>Why the ward does not take the patient, or why the request is withdrawn.</summary>
public sealed record RefusePatientRequest(
    [property: Required, StringLength(300, MinimumLength = 1)] string Reason,
    DateTimeOffset? OccurredAt
) : ToldRequest;
