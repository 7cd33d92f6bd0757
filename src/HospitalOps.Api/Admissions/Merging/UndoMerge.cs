using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Admissions;

/// <summary>Why; and, when something happened since, which stays go back.</summary>
/// <param name="StayIds">Left out: exactly those that came. Told: a person has looked at what happened since and has
/// decided.</param>
public sealed record UndoMergeRequest(
    [property: Required, StringLength(300, MinimumLength = 1)] string Reason,
    Guid[]? StayIds
);
