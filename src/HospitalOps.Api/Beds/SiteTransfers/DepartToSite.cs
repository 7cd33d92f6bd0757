using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>When the patient left, if not now.</summary>
/// <param name="Newborns">Where newborns are with the patient: do they go with her.</param>
/// <param name="NewbornReason">Why they stay apart.</param>
public sealed record DepartToSiteRequest(
    DateTimeOffset? OccurredAt,
    NewbornChoice? Newborns = null,
    [property: StringLength(200)] string? NewbornReason = null
) : ToldRequest;
