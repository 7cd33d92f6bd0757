namespace HospitalOps.Api.Tracking;

/// <summary>One stay or visit among all of a person.</summary>
/// <param name="Hospital">Code of the site.</param>
/// <param name="Here">Of the caller's hospital: its timeline may be opened.</param>
public sealed record WholeJourneyPart(
    Guid JourneyId,
    bool IsStay,
    string Hospital,
    bool Here,
    DateTimeOffset? BeganAt,
    string? LastMilestone,
    DateTimeOffset? LastMilestoneAt,
    DateTimeOffset? LeftAt,
    bool Ended
);
