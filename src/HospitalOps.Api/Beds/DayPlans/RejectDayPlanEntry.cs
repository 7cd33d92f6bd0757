using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>Why the line is not wanted.</summary>
public sealed record RejectDayPlanEntryRequest(
    [property: Required, StringLength(300, MinimumLength = 1)] string Reason
);
