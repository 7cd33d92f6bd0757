using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>The code on the bed, for whoever stands before it and sees no board.</summary>
public sealed record ReportDirtyBedByCodeRequest(
    [property: Required, StringLength(20, MinimumLength = 3)] string BedCode,
    DateTimeOffset? OccurredAt,
    CleaningClass Class = CleaningClass.Standard
) : ToldRequest;
