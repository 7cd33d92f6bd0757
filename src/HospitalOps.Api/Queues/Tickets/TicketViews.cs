using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>One entry; names come from Admissions.</summary>
/// <param name="Ahead">People who would be called before this one, for waiting entries.</param>
/// <param name="WhyNext">Rule that gave the entry its place: level_first, target_share, priority, first_come, overdue,
/// least_slack, aged.</param>
/// <param name="EstimateFromMinutes">Lower end of the expected wait, rounded to 5 minutes; null when too little is
/// known.</param>
/// <param name="DueAt">Time of the appointment of somebody who checked in.</param>
/// <param name="CountsFromReason">Where an appointment stands in the order: appointment (waits from its time, also when
/// early), late_arrival (beyond the grace, like a walk-in).</param>
/// <param name="Requeues">How often it came back after an absence.</param>
/// <param name="BusinessDay">The day of the queue that it counts in.</param>
public sealed record TicketView(
    Guid TicketId,
    Guid VisitId,
    Guid QueueId,
    QueueKind QueueKind,
    string Number,
    TicketState State,
    string? Priority,
    string? TriageLevel,
    DateTimeOffset? DoctorDueAt,
    bool Overdue,
    DateTimeOffset ArrivedAt,
    DateTimeOffset QueuedAt,
    DateTimeOffset? CalledAt,
    int CallCount,
    Guid? ServicePointId,
    string? ServicePointCode,
    Guid? PatientId,
    Guid? StayId,
    Guid? NextTicketId,
    int? Ahead,
    string? WhyNext,
    double? ShareOfTarget,
    int? EstimateFromMinutes,
    int? EstimateToMinutes,
    long Version,
    TicketChannel Channel,
    DateTimeOffset? DueAt,
    string? CountsFromReason,
    int Requeues,
    DateTimeOffset? AbsentAt,
    DateOnly BusinessDay
);
