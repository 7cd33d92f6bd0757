using HospitalOps.Contracts.WaitingQueue;

namespace HospitalOps.PatientTracking.Domain;

/// <summary>The visit: arrived, called, triaged, seen, gone; and what was taken back.</summary>
internal static class QueueReader
{
    public static Reading? Of(object message) =>
        message switch
        {
            TicketIssued it => Visit(
                it.OccurredAt,
                it.VisitId,
                it.StayId,
                it.PatientId,
                it.IsFirstOfVisit ? [new(Stamps.Arrived, it.TicketId, it.QueueKind, Detail: it.Number)] : []
            ),
            TicketLinked it => Visit(it.OccurredAt, it.VisitId, it.StayId, it.PatientId),
            TicketCalled it => Visit(
                it.OccurredAt,
                it.VisitId,
                it.StayId,
                it.PatientId,
                new Mark(Stamps.Called, it.TicketId, it.ServicePointCode, Detail: it.Number)
            ),
            ServiceStarted it => Visit(it.OccurredAt, it.VisitId, it.StayId, it.PatientId, [.. Started(it)]),
            ServiceFinished it => Visit(
                it.OccurredAt,
                it.VisitId,
                it.StayId,
                it.PatientId,
                new Mark(Stamps.ServiceFinished, it.TicketId, Detail: it.QueueKind)
            ),
            PatientTriaged it => Visit(
                it.OccurredAt,
                it.VisitId,
                it.StayId,
                it.PatientId,
                new Mark(Stamps.Triaged, it.TicketId, Detail: it.Level, Due: it.DoctorDueAt)
            ),
            TicketReturned it => Visit(
                it.OccurredAt,
                it.VisitId,
                it.StayId,
                it.PatientId,
                new Mark(Stamps.TakenBack, it.TicketId, Detail: it.State)
            ),
            TicketClosed it => Visit(it.OccurredAt, it.VisitId, it.StayId, it.PatientId, [.. Closed(it)]),
            _ => null,
        };

    private static IEnumerable<Mark> Started(ServiceStarted it)
    {
        yield return new(Stamps.ServiceStarted, it.TicketId, it.ServicePointCode, Detail: it.QueueKind);
        if (it.QueueKind == "triage")
            yield return new(Stamps.TriageStarted, it.TicketId, it.ServicePointCode);
        if (it.QueueKind == "doctor")
            yield return new(Stamps.FirstMedicalContact, it.TicketId, it.ServicePointCode);
    }

    private static IEnumerable<Mark> Closed(TicketClosed it)
    {
        if (it.NextTicketId is not null || it.Cause == "undone")
            yield break;
        if (it.Outcome == "left")
            yield return new(
                Stamps.LeftUnseen,
                it.TicketId,
                it.QueueKind,
                Detail: it.LeftTimeEstimated ? "estimated" : null,
                At: it.LeftAt
            );
        yield return new(Stamps.VisitEnded, it.TicketId, it.QueueKind, Detail: it.Outcome);
    }

    private static Reading Visit(DateTimeOffset at, Guid visit, Guid? stay, Guid? patient, params Mark[] marks) =>
        new(at, stay, visit, patient, null, marks) { Link = stay is { } one ? (visit, one) : null };
}
