using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>When it was found, if not now.</summary>
/// <param name="Class">standard, terminal (deep, after isolation) or critical_care.</param>
public sealed record ReportDirtyBedRequest(DateTimeOffset? OccurredAt, CleaningClass Class = CleaningClass.Standard)
    : ToldRequest;
