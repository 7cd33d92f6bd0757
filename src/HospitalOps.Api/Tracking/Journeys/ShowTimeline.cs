using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.Api.Tracking;

/// <summary>One milestone with both of its times; a corrected one keeps what was told first.</summary>
/// <param name="Detail">One more code; the triage level is told to those who care for the patient only.</param>
/// <param name="ToldAt">The time before a correction.</param>
/// <param name="Void">Taken back.</param>
public sealed record MilestoneView(
    Guid EventId,
    string Milestone,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    string Actor,
    string? Place,
    string? Detail,
    string Source,
    DateTimeOffset? ToldAt,
    bool Void
);

/// <summary>A gap between two milestones.</summary>
public sealed record IntervalView(string Code, double Minutes);

/// <summary>One place from-to.</summary>
public sealed record PlaceView(string Kind, string? Code, DateTimeOffset From, DateTimeOffset? To);

/// <summary>What the next team must know.</summary>
public sealed record HandoverView(Guid NoteId, string Text, string Author, DateTimeOffset WrittenAt);

/// <summary>The whole journey of one stay.</summary>
/// <param name="Handovers">Empty for who may not read clinical notes.</param>
/// <param name="Outlook">When comparable patients left; null once the discharge is decided, or without enough of
/// them.</param>
public sealed record TimelineView(
    Guid JourneyId,
    Guid? StayId,
    Guid? PatientId,
    DateTimeOffset? ExpectedDischargeAt,
    Confidence? ExpectedConfidence,
    bool Ended,
    DateTimeOffset? ReadyToLeaveAt,
    IReadOnlyList<MilestoneView> Milestones,
    IReadOnlyList<IntervalView> Intervals,
    IReadOnlyList<PlaceView> Places,
    IReadOnlyList<HandoverView> Handovers,
    IReadOnlyList<BlockerView> Blockers,
    StayOutlookView? Outlook
);
