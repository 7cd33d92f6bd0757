namespace HospitalOps.Api.Tracking;

/// <summary>Where a patient is.</summary>
public sealed record LocationView(string Kind, string? Code, DateTimeOffset Since);

/// <summary>One stay, or one visit that has none yet, on its way.</summary>
public sealed record JourneyView(
    Guid JourneyId,
    Guid? StayId,
    Guid? PatientId,
    LocationView? Location,
    Guid? WardId,
    string? LastMilestone,
    DateTimeOffset? LastMilestoneAt,
    DateTimeOffset? ExpectedDischargeAt,
    long Version
);
