namespace HospitalOps.Api.Beds;

/// <summary>The hospital's beds at a glance, no patient in it.</summary>
/// <param name="Functional">Of the wards with beds only: day places (dialysis, day hospital, day surgery) are in no
/// occupancy.</param>
public sealed record BedOverview(
    int Total,
    LabelCounts Counts,
    LabelCounts Functional,
    int OpenRequests,
    DateTimeOffset? OldestRequestAt,
    int CleaningOpen,
    DateTimeOffset? OldestCleaningAt,
    DateTimeOffset ReadAt
);
