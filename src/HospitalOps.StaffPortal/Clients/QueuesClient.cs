using HospitalOps.Api;

namespace HospitalOps.StaffPortal.Clients;

public sealed record ServicePoint(
    Guid ServicePointId,
    string Code,
    string NameFr,
    string NameEn,
    string NameAr,
    Guid? CurrentTicketId,
    bool IsOpen,
    string? ChangedBy,
    DateTimeOffset? ChangedAt
);

public sealed record WaitingLine(
    Guid QueueId,
    string Code,
    string Kind,
    string NameFr,
    string NameEn,
    string NameAr,
    string Prefix,
    int Waiting,
    int Called,
    int InService,
    DateTimeOffset? OldestArrivedAt,
    List<ServicePoint> ServicePoints,
    bool IsOpen,
    DateTimeOffset? OpensAt,
    DateTimeOffset? ClosesAt,
    int MaxCalls
);

public sealed record Ticket(
    Guid TicketId,
    Guid VisitId,
    string Number,
    string State,
    string? Priority,
    string? TriageLevel,
    DateTimeOffset? DoctorDueAt,
    bool Overdue,
    DateTimeOffset ArrivedAt,
    DateTimeOffset? CalledAt,
    int CallCount,
    Guid? ServicePointId,
    Guid? PatientId,
    Guid? StayId,
    int? Ahead,
    int? EstimateFromMinutes,
    int? EstimateToMinutes,
    string? WhyNext,
    long Version,
    DateTimeOffset? DueAt,
    string? CountsFromReason,
    int Requeues
);

public sealed record UndoableMove(
    Guid TicketId,
    string Number,
    string State,
    string Former,
    string? MovedBy,
    DateTimeOffset MovedAt,
    Guid? PatientId,
    long Version
);

public sealed record VisitMove(
    string State,
    DateTimeOffset At,
    string? Actor,
    string? ServicePointCode,
    string? Cause,
    string? Reason
);

public sealed record VisitStep(
    Guid TicketId,
    string Number,
    string QueueNameFr,
    string QueueNameEn,
    string QueueNameAr,
    string State,
    DateTimeOffset QueuedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? LeftAt,
    bool LeftEstimated,
    bool Undone,
    int WaitingSeconds,
    int CalledSeconds,
    int AbsentSeconds,
    int InServiceSeconds,
    List<VisitMove> Moves
);

public sealed record VisitChain(Guid VisitId, DateTimeOffset ArrivedAt, List<VisitStep> Steps);

public sealed record QueueBoard(WaitingLine Queue, List<Ticket> Tickets);

public sealed record DisplayedCall(
    Guid ServicePointId,
    string Number,
    string State,
    DateTimeOffset CalledAt,
    int CallCount,
    string ServicePointFr,
    string ServicePointEn,
    string ServicePointAr
);

public sealed record DisplayedQueue(
    string NameFr,
    string NameEn,
    string NameAr,
    int Waiting,
    bool Open,
    DateTimeOffset? OpensAt
);

public sealed record KioskQueue(Guid QueueId, string NameFr, string NameEn, string NameAr, int Waiting);

public sealed record TicketSlip(
    string Number,
    string QueueNameFr,
    string QueueNameEn,
    string QueueNameAr,
    DateTimeOffset ArrivedAt,
    int? Ahead,
    int? EstimateFromMinutes,
    int? EstimateToMinutes,
    string? FollowCode
);

public sealed record FollowedTicket(
    string Number,
    string State,
    string QueueNameFr,
    string QueueNameEn,
    string QueueNameAr,
    string? ServicePointFr,
    string? ServicePointEn,
    string? ServicePointAr,
    int? Ahead,
    int? EstimateFromMinutes,
    int? EstimateToMinutes,
    DateTimeOffset ReadAt
);

public sealed record PublicDisplay(DateTimeOffset ReadAt, List<DisplayedCall> Calls, List<DisplayedQueue> Queues);

public sealed record QueueAlert(
    Guid AlertId,
    Guid QueueId,
    string Rule,
    double Value,
    double Peak,
    DateTimeOffset OpenedAt,
    DateTimeOffset? EscalatedAt,
    string? TakenBy,
    DateTimeOffset? TakenAt
);

public sealed record AlertLimit(
    string Rule,
    string Kind,
    int Opens,
    int Closes,
    int EscalatesAfterMinutes,
    string? SetBy,
    DateTimeOffset? SetAt,
    long Version
);

public sealed record LevelWatch(string? Level, int Waiting, int Overdue, double LongestMinutes);

public sealed record HourWatch(int Hour, int Started, double? MedianServiceMinutes);

public sealed record QueueWatch(
    Guid QueueId,
    string Kind,
    string NameFr,
    string NameEn,
    string NameAr,
    int Waiting,
    string? LongestNumber,
    double? LongestMinutes,
    List<LevelWatch> Levels,
    int Arrived,
    int Served,
    int LeftUnseen,
    double? MedianWait,
    double? P90Wait,
    double? WithinTarget,
    List<HourWatch> Hours,
    int OutOfTurn,
    int Overtaken
);

public sealed record QueueWatchView(DateTimeOffset ReadAt, List<QueueAlert> Alerts, List<QueueWatch> Queues);

public sealed record WaitEstimateReport(
    Guid QueueId,
    int Waits,
    int Told,
    double? InRange,
    double? Under,
    double? MeanError,
    double? MedianError,
    double? LastToEnterError,
    double? MeanOfTenError
);

internal sealed class QueuesClient(ApiCaller api)
{
    public Task<ApiAnswer<List<WaitingLine>>> QueuesAsync() =>
        api.GetAsync<List<WaitingLine>>(Services.Queues, "/queues");

    public Task<ApiAnswer<QueueBoard>> BoardAsync(Guid queue) =>
        api.GetAsync<QueueBoard>(Services.Queues, $"/queues/{queue}/board");

    public Task<ApiAnswer<PublicDisplay>> DisplayAsync(string? queues = null) =>
        api.GetAsync<PublicDisplay>(
            Services.Queues,
            queues is null ? "/public-display" : $"/public-display?queues={Uri.EscapeDataString(queues)}"
        );

    public Task<ApiAnswer<QueueWatchView>> WatchAsync() =>
        api.GetAsync<QueueWatchView>(Services.Queues, "/queue-watch");

    public Task<ApiAnswer<List<WaitEstimateReport>>> EstimatesAsync() =>
        api.GetAsync<List<WaitEstimateReport>>(Services.Queues, "/wait-estimates");

    public Task<ApiAnswer<QueueAlert>> TakeAlertAsync(Guid alert, string key) =>
        api.PostAsync<QueueAlert>(Services.Queues, $"/queue-alerts/{alert}/take", new { }, key);

    public Task<ApiAnswer<List<QueueAlert>>> AlertsAsync() =>
        api.GetAsync<List<QueueAlert>>(Services.Queues, "/queue-alerts");

    public Task<ApiAnswer<List<AlertLimit>>> AlertLimitsAsync() =>
        api.GetAsync<List<AlertLimit>>(Services.Queues, "/alert-limits");

    public Task<ApiAnswer<AlertLimit>> SetAlertLimitAsync(AlertLimit read, object limits, string key) =>
        api.PostAsync<AlertLimit>(Services.Queues, $"/alert-limits/{read.Kind}/{read.Rule}", limits, key, read.Version);

    public Task<ApiAnswer<List<UndoableMove>>> UndoableAsync(Guid queue) =>
        api.GetAsync<List<UndoableMove>>(Services.Queues, $"/queues/{queue}/undoable");

    public Task<ApiAnswer<VisitChain>> VisitAsync(Guid visit) =>
        api.GetAsync<VisitChain>(Services.Queues, $"/visits/{visit}/queue-steps");

    /// <summary>open, close.</summary>
    public Task<ApiAnswer<ServicePoint>> StaffAsync(Guid point, string action, string key) =>
        api.PostAsync<ServicePoint>(Services.Queues, $"/service-points/{point}/{action}", new { }, key);

    public Task<ApiAnswer<TicketSlip>> SlipAsync(Guid ticket) =>
        api.GetAsync<TicketSlip>(Services.Queues, $"/tickets/{ticket}/slip");

    public Task<ApiAnswer<List<KioskQueue>>> KioskQueuesAsync() =>
        api.GetAsync<List<KioskQueue>>(Services.Queues, "/kiosk/queues");

    public Task<ApiAnswer<TicketSlip>> TakeNumberAsync(Guid queue, string key) =>
        api.PostAsync<TicketSlip>(Services.Queues, "/kiosk/tickets", new { queueId = queue }, key);

    public Task<ApiAnswer<TicketSlip>> KioskCheckInAsync(string appointmentNumber, int birthYear, string key) =>
        api.PostAsync<TicketSlip>(Services.Queues, "/kiosk/tickets", new { appointmentNumber, birthYear }, key);

    public Task<ApiAnswer<Ticket>> IssueAsync(Guid queue, object ticket, string key) =>
        api.PostAsync<Ticket>(Services.Queues, $"/queues/{queue}/tickets", ticket, key);

    public Task<ApiAnswer<Ticket>> CallNextAsync(Guid queue, Guid point, string key) =>
        api.PostAsync<Ticket>(Services.Queues, $"/queues/{queue}/call-next", new { servicePointId = point }, key);

    /// <summary>
    /// call (out of turn), recall, absent, put-back, start, finish, leave, undo, redirect, link, triage.
    /// </summary>
    public Task<ApiAnswer<Ticket>> ActAsync(Guid ticket, string action, object? body, string key) =>
        api.PostAsync<Ticket>(Services.Queues, $"/tickets/{ticket}/{action}", body, key);
}
