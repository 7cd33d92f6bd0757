using HospitalOps.SharedKernel;

namespace HospitalOps.WaitingQueue.Queues;

internal static class QueueRefusals
{
    public static readonly Refusal HoursInvalid = new(
        RefusalKind.Invalid,
        "opening_hours_invalid",
        "A period ends before it begins, two periods of a day touch, or a day is named twice."
    );

    /// <param name="opensAt">Null when no opening is foreseen.</param>
    public static Refusal Closed(Queue queue, DateTimeOffset? opensAt) =>
        new Refusal(RefusalKind.Conflict, "queue_closed", "The queue is closed and gives no number.")
            .With("queue", queue.Code)
            .With("opensAt", opensAt);

    /// <summary>Hours that end now: those who hold a number are asked about first.</summary>
    public static Refusal PeopleWaiting(Queue queue, int count) =>
        new Refusal(
            RefusalKind.Conflict,
            "people_waiting",
            "People wait in the queue; say that they are still called (leavesWaiting), or close it later."
        )
            .With("queue", queue.Code)
            .With("count", count);

    public static Refusal PointClosed(ServicePoint point) =>
        new Refusal(
            RefusalKind.Conflict,
            "service_point_closed",
            "The service point is closed; open it before calling."
        )
            .With("servicePoint", point.Code)
            .With("by", point.ChangedBy)
            .With("since", point.ChangedAt);
}
