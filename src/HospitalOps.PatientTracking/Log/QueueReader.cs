using HospitalOps.Contracts.WaitingQueue;

namespace HospitalOps.PatientTracking.Log;

/// <summary>The visit: arrived, called, triaged, seen, gone; and what was taken back.</summary>
internal static class QueueReader
{
    public static EventMilestones? Of(object message) =>
        message switch
        {
            TicketIssued it => Visit(
                it.OccurredAt,
                it.VisitId,
                it.StayId,
                it.PatientId,
                it.IsFirstOfVisit ? [new(MilestoneNames.Arrived, it.TicketId, it.QueueKind, Detail: it.Number)] : []
            ),
            TicketLinked it => Visit(it.OccurredAt, it.VisitId, it.StayId, it.PatientId),
            TicketCalled it => Visit(
                it.OccurredAt,
                it.VisitId,
                it.StayId,
                it.PatientId,
                new NewMilestone(MilestoneNames.Called, it.TicketId, it.ServicePointCode, Detail: it.Number)
            ),
            ServiceStarted it => Visit(it.OccurredAt, it.VisitId, it.StayId, it.PatientId, [.. Started(it)]),
            ServiceFinished it => Visit(
                it.OccurredAt,
                it.VisitId,
                it.StayId,
                it.PatientId,
                new NewMilestone(MilestoneNames.ServiceFinished, it.TicketId, Detail: it.QueueKind)
            ),
            PatientTriaged it => Visit(
                it.OccurredAt,
                it.VisitId,
                it.StayId,
                it.PatientId,
                new NewMilestone(MilestoneNames.Triaged, it.TicketId, Detail: it.Level, Due: it.DoctorDueAt)
            ),
            TicketReturned it => Visit(
                it.OccurredAt,
                it.VisitId,
                it.StayId,
                it.PatientId,
                new NewMilestone(MilestoneNames.TakenBack, it.TicketId, Detail: it.State)
            ),
            TicketClosed it => Visit(it.OccurredAt, it.VisitId, it.StayId, it.PatientId, [.. Closed(it)]),
            _ => null,
        };

    private static IEnumerable<NewMilestone> Started(ServiceStarted it)
    {
        yield return new(MilestoneNames.ServiceStarted, it.TicketId, it.ServicePointCode, Detail: it.QueueKind);
        if (it.QueueKind == "triage")
            yield return new(MilestoneNames.TriageStarted, it.TicketId, it.ServicePointCode);
        if (it.QueueKind == "doctor")
            yield return new(MilestoneNames.FirstMedicalContact, it.TicketId, it.ServicePointCode);
    }

    private static IEnumerable<NewMilestone> Closed(TicketClosed it)
    {
        if (it.NextTicketId is not null || it.Cause == "undone")
            yield break;
        if (it.Outcome == "left")
            yield return new(
                MilestoneNames.LeftUnseen,
                it.TicketId,
                it.QueueKind,
                Detail: it.LeftTimeEstimated ? "estimated" : null,
                At: it.LeftAt
            );
        yield return new(MilestoneNames.VisitEnded, it.TicketId, it.QueueKind, Detail: it.Outcome);
    }

    private static EventMilestones Visit(
        DateTimeOffset at,
        Guid visit,
        Guid? stay,
        Guid? patient,
        params NewMilestone[] milestones
    ) => new(at, stay, visit, patient, null, milestones) { Link = stay is { } one ? (visit, one) : null };
}
