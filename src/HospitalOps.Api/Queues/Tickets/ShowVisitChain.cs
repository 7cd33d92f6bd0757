using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>One move: into which state, when, by whom (account name, or "rule" where no person acted).</summary>
/// <param name="Cause">not_answered, returned, undo, undone; null where the state tells it.</param>
public sealed record VisitMove(
    TicketState State,
    DateTimeOffset At,
    string? Actor,
    string? ServicePointCode,
    string? Cause,
    string? Reason
);

/// <summary>
/// One entry of a visit with the time in each state, whole seconds; the present state counts up to now.
/// </summary>
/// <param name="Undone">Opened by a redirect that was taken back.</param>
public sealed record VisitStep(
    Guid TicketId,
    string Number,
    QueueKind QueueKind,
    string QueueNameFr,
    string QueueNameEn,
    string QueueNameAr,
    TicketState State,
    TicketChannel Channel,
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
    IReadOnlyList<VisitMove> Moves
);

/// <summary>The entries of one visit, in their order.</summary>
public sealed record VisitChain(
    Guid VisitId,
    DateTimeOffset ArrivedAt,
    DateTimeOffset ReadAt,
    IReadOnlyList<VisitStep> Steps
);
