using HospitalOps.Indicators;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.Api.Tracking;

/// <summary>One patient on the way out.</summary>
/// <param name="Step">unset, expected, decided, paperwork, blocked, ready, left_bed: how far the chain has
/// come.</param>
/// <param name="Overdue">No expected day 24 h after the first bed, or the expected time has passed.</param>
/// <param name="Outlook">When comparable patients left; null once the discharge is decided, or without enough of
/// them.</param>
public sealed record DischargeLine(
    Guid StayId,
    Guid? PatientId,
    Guid? WardId,
    string? BedCode,
    string Step,
    DateTimeOffset? ExpectedAt,
    Confidence? Confidence,
    DateTimeOffset? DecidedAt,
    DateTimeOffset? PaperworkDoneAt,
    DateTimeOffset? ReadyToLeaveAt,
    DateTimeOffset? EmptyAt,
    bool Overdue,
    IReadOnlyList<BlockerView> Blockers,
    StayOutlookView? Outlook
);

/// <summary>Tasks that stayed open after somebody left.</summary>
/// <param name="BedCode">The last bed.</param>
public sealed record LeftBehind(
    Guid StayId,
    Guid? PatientId,
    string? BedCode,
    DateTimeOffset? LeftAt,
    IReadOnlyList<BlockerView> Blockers
);

/// <summary>How well the expected days told first were met in the last 90 days; null without any.</summary>
/// <param name="SetInTime">% of stays longer than a day whose first expectation came within 24 h.</param>
public sealed record DischargeAccuracyView(
    int N,
    double? MeanAbsoluteErrorDays,
    double? BiasDays,
    double? ExactShare,
    double? WithinOneDayShare,
    double? SetInTime
);

/// <summary>
/// The morning board: who leaves today, who could, and what holds them; tasks that stayed behind after somebody left.
/// </summary>
/// <param name="Outlooks">How well the ranges met the stays of the last quarter; null without enough history.</param>
public sealed record DischargeBoardView(
    DateOnly Day,
    IReadOnlyList<DischargeLine> Lines,
    IReadOnlyList<LeftBehind> LeftBehind,
    DischargeAccuracyView Accuracy,
    OutlookError? Outlooks
);
