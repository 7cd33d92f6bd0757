using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Tracking;

/// <summary>A milestone told anew.</summary>
/// <param name="NewTime">Null: it did not happen.</param>
/// <param name="ConfirmOld">The person was asked and means a time of more than a week ago.</param>
public sealed record CorrectMilestoneRequest(
    Guid EventId,
    [property: Required, StringLength(60)] string Milestone,
    DateTimeOffset? NewTime,
    [property: Required, StringLength(300, MinimumLength = 3)] string Reason,
    bool ConfirmOld = false
);
