using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>Somebody who waits with a level and should be looked at again.</summary>
/// <param name="Level">Level of the last act.</param>
/// <param name="DueAt">After the interval of the level, at the latest when its target is passed.</param>
public sealed record RetriageView(
    Guid TicketId,
    Guid VisitId,
    QueueKind QueueKind,
    string Number,
    TicketState State,
    Guid? PatientId,
    string Level,
    DateTimeOffset TriagedAt,
    DateTimeOffset DueAt,
    bool Overdue,
    long Version
);
