using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>Which stay left the bed, and why.</summary>
/// <param name="Newborns">Where newborns are with the patient: do they go with her.</param>
/// <param name="NewbornReason">Why they stay apart.</param>
/// <param name="Cause">discharge, death, transfer_out, wrong_entry …</param>
public sealed record VacateBedRequest(
    Guid StayId,
    [property: Required, StringLength(40, MinimumLength = 1)] string Cause,
    DateTimeOffset? OccurredAt,
    NewbornChoice? Newborns = null,
    [property: StringLength(200)] string? NewbornReason = null
) : ToldRequest;
