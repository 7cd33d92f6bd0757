using HospitalOps.Indicators;
using HospitalOps.SharedKernel;

namespace HospitalOps.StaffPortal.Clients;

public sealed record Milestone(
    Guid EventId,
    [property: System.Text.Json.Serialization.JsonPropertyName("milestone")] string Name,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    string? Actor,
    string? Place,
    string? Detail,
    DateTimeOffset? ToldAt,
    bool Void
);

public sealed record Interval(string Code, double Minutes);

public sealed record Place(string Kind, string? Code, DateTimeOffset From, DateTimeOffset? To);

public sealed record Handover(Guid NoteId, string Text, string Author, DateTimeOffset WrittenAt);

public sealed record Blocker(
    Guid BlockerId,
    Guid JourneyId,
    string Kind,
    string Owner,
    string? Note,
    DateTimeOffset OpenedAt,
    string OpenedBy,
    DateTimeOffset? DueAt,
    DateTimeOffset? ClearedAt,
    string? ClearedBy
);

public sealed record Timeline(
    Guid JourneyId,
    Guid? StayId,
    Guid? PatientId,
    DateTimeOffset? ExpectedDischargeAt,
    string? ExpectedConfidence,
    bool Ended,
    DateTimeOffset? ReadyToLeaveAt,
    List<Milestone> Milestones,
    List<Interval>? Intervals,
    List<Place> Places,
    List<Handover> Handovers,
    List<Blocker> Blockers,
    StayOutlook? Outlook
);

public sealed record OutlookError(int N, double? MeanAbsoluteError, double Coverage);

public sealed record StayOutlook(
    DateOnly Early,
    DateOnly? Middle,
    DateOnly? Late,
    int Comparable,
    string Service,
    string? Kind,
    OutlookError? Error
);

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

public sealed record WardBlockers(Guid StayId, string? BedCode, DateTimeOffset? ReadyToLeaveAt, List<Blocker> Blockers);

public sealed record DischargeLine(
    Guid StayId,
    Guid? PatientId,
    Guid? WardId,
    string? BedCode,
    string Step,
    DateTimeOffset? ExpectedAt,
    string? Confidence,
    DateTimeOffset? DecidedAt,
    DateTimeOffset? PaperworkDoneAt,
    DateTimeOffset? ReadyToLeaveAt,
    DateTimeOffset? EmptyAt,
    bool Overdue,
    List<Blocker> Blockers,
    StayOutlook? Outlook
);

public sealed record DischargeAccuracy(
    int N,
    double? MeanAbsoluteErrorDays,
    double? BiasDays,
    double? ExactShare,
    double? WithinOneDayShare,
    double? SetInTime
);

public sealed record LeftBehind(
    Guid StayId,
    Guid? PatientId,
    string? BedCode,
    DateTimeOffset? LeftAt,
    List<Blocker> Blockers
);

public sealed record DischargeBoard(
    DateOnly Day,
    List<DischargeLine> Lines,
    List<LeftBehind> LeftBehind,
    DischargeAccuracy Accuracy,
    OutlookError? Outlooks
);

public sealed record Delay(
    Guid DelayId,
    string Kind,
    string Gap,
    Guid JourneyId,
    string Ward,
    string? Place,
    DateTimeOffset Since,
    DateTimeOffset DueAt,
    DateTimeOffset RaisedAt,
    string Owner,
    string? AcknowledgedBy,
    DateTimeOffset? AcknowledgedAt,
    DateTimeOffset? EscalatedAt
);

public sealed record OpenDelays(int Alerts);

public sealed record DelayRule(
    Guid RuleId,
    string Kind,
    string Gap,
    short FromHour,
    short ToHour,
    int TargetMinutes,
    int EscalatesAfterMinutes,
    string Owner,
    short QuietFromHour,
    short QuietToHour,
    bool Enabled,
    string? SetBy,
    DateTimeOffset? SetAt,
    long Version
);

public sealed record DelayPreview(DateOnly Day, int Gaps, int Fired);

public sealed record PatientPlace(Guid PatientId, Guid? StayId, string Kind, string? Code, DateTimeOffset Since);

public sealed record Transport(
    Guid TransportId,
    Guid StayId,
    Guid PatientId,
    string Purpose,
    string Mode,
    string State,
    string? FromPlace,
    string? ToPlace,
    List<string> Equipment,
    string? Isolation,
    bool Escort,
    DateTimeOffset? DueAt,
    DateTimeOffset RequestedAt,
    DateTimeOffset? ReadyAt,
    DateTimeOffset? TakenAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    string? Porter,
    string? EndReason
);

public sealed record ProposedTransport(Transport Job, List<string> Reasons);

public sealed record PorterLoad(string Porter, int Open, int DoneToday, double? MedianMinutes);

public sealed record TransportBoard(
    List<Transport> Jobs,
    List<PorterLoad> Porters,
    List<Transport> Failed,
    double? MedianWaitMinutes
);

public sealed record Wait(
    double? MedianMinutes,
    double? P90Minutes,
    int N,
    int StillWaiting,
    double? LongestOpenMinutes
);

public sealed record DayFigures(int Arrivals, int Admissions, int Discharges, IReadOnlyDictionary<string, Wait>? Waits);

public sealed record PeriodWait(
    string Code,
    string Unit,
    string Formula,
    string Source,
    int N,
    double? Median,
    double? P90,
    double? Mean,
    int Dropped,
    int StillWaiting,
    double? LongestOpen,
    int Judged,
    int Met
);

public sealed record PeriodCounts(
    int Arrivals,
    int LeftUnseen,
    int AdmittedFromEmergency,
    int Admissions,
    int Transfers,
    int Discharges,
    int Deaths,
    int Departures,
    int Refusals,
    int ReservationsExpired,
    int PlannedAdmissions,
    int CancelledNoBed,
    int Excluded
);

public sealed record LevelWait(string Level, int N, double? Median, double? P90, int Met, int Judged, int Waiting);

public sealed record IndicatorPeriod(
    DateOnly From,
    DateOnly To,
    List<PeriodWait> Waits,
    List<LevelWait> Levels,
    PeriodCounts Counts
);

public sealed record BedCountStep(string Ward, DateTimeOffset At, int Beds);

public sealed record BedsNeeded(DateOnly Day, List<int> Past, int? Beds);

public sealed record MilestoneLag(string Milestone, int N, double Median);

public sealed record StaySheet(
    DateOnly? FirstDay,
    int Days,
    int PatientDays,
    int Admissions,
    int Discharges,
    int ClosedStayDays,
    int Deaths,
    int EmptyGapN,
    double? EmptyGapMedian,
    double? EmptyGapP90,
    int LeftBeforeNoon,
    int LeftInAll,
    Returns Readmitted,
    Returns Reattended,
    int UnknownVisits,
    ForecastAccuracy? Forecast,
    int Unforecast,
    BedsNeeded BedsNeeded,
    List<BedCountStep> Capacity,
    List<MilestoneLag> Lag,
    CensusNights Nights,
    int FoundDirty
);

public sealed record GroupWait(string Group, int N, double? Median, double? P90);

public sealed record IndicatorTrend(
    string Code,
    string Formula,
    List<GroupWait> Days,
    List<GroupWait> Hours,
    List<GroupWait> Wards
);

public sealed record IndicatorJourney(
    Guid JourneyId,
    string Ward,
    string? Place,
    string? Level,
    DateTimeOffset From,
    DateTimeOffset? To,
    string Outcome,
    double? Minutes
);

public sealed record BaselineInfo(
    Guid BaselineId,
    DateOnly FirstDay,
    DateOnly LastDay,
    int WaitsToDoctor,
    int WaitsToBed,
    int Turnarounds,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? FrozenBy,
    DateTimeOffset? FrozenAt,
    string? Hash,
    bool Verified,
    List<string> ComparisonWards
);

public sealed record EfficiencyRatio(
    string Code,
    double? BaselineMean,
    double? BaselineMedian,
    double? BaselineP90,
    int BaselineN,
    double? PlatformMean,
    double? PlatformMedian,
    double? PlatformP90,
    int PlatformN,
    double? Ratio,
    int StillWaiting,
    double? LongestOpen
);

public sealed record EfficiencyComparison(List<string> Wards, List<EfficiencyRatio> Ratios);

public sealed record Efficiency(
    BaselineInfo? Baseline,
    DateOnly From,
    DateOnly To,
    List<EfficiencyRatio> Ratios,
    double Q,
    double? Index,
    double? Low,
    double? High,
    bool Overlaps,
    bool Reached,
    double Goal,
    int Seed,
    List<GuardRail> Guards,
    EfficiencyComparison? Comparison
);

public sealed record FlowHour(int Hour, int Arrivals, int Admissions, int Discharges);

public sealed record WaitingNow(string Code, int Count, DateTimeOffset Oldest);

public sealed record Centre(
    string Hospital,
    int InHospital,
    int Boarding,
    DateTimeOffset? LongestBoardingSince,
    List<FlowHour> Flow,
    List<WaitingNow> Waiting,
    int JobsWaiting,
    DateTimeOffset? OldestJobAt,
    int JobsUnderWay,
    int Delays,
    int Escalated,
    int Unacknowledged,
    int ReadyToLeave,
    int ExpectedToday,
    int Blockers
);
