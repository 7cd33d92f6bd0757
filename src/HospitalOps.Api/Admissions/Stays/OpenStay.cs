using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Api.Admissions;

/// <summary>The patient is here.</summary>
/// <param name="VisitId">The visit that the first ticket started, if there was one.</param>
/// <param name="ExternalNumber">Number of the other administrative system, where there is one; an emergency does not
/// wait for it.</param>
/// <param name="Confidential">Hidden from search, lists and boards except for the care team.</param>
public sealed record OpenStayRequest(
    Guid PatientId,
    StayKind Kind,
    Guid? VisitId,
    DateTimeOffset? OccurredAt,
    bool Confidential = false,
    [property: StringLength(40)] string? ExternalNumber = null
) : ToldRequest;
