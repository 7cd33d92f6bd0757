using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Queues;

namespace HospitalOps.WaitingQueue.Tickets;

internal static class TicketRefusals
{
    public static readonly Refusal QueueEmpty = new(RefusalKind.Conflict, "queue_empty", "Nobody is waiting.");

    public static readonly Refusal TooManyRequeues = new(
        RefusalKind.Conflict,
        "too_many_requeues",
        "The ticket has been absent too often; record that the patient left."
    );

    public static readonly Refusal SameQueue = new(
        RefusalKind.Invalid,
        "same_queue",
        "The ticket is in this queue already."
    );

    public static readonly Refusal OtherPatient = new(
        RefusalKind.Conflict,
        "ticket_of_other_patient",
        "The ticket belongs to another patient."
    );

    public static readonly Refusal NothingToUndo = new(
        RefusalKind.Conflict,
        "nothing_to_undo",
        "Only the last move of the last five minutes can be taken back, by whoever made it or by a supervisor."
    );

    public static readonly Refusal WaitsThereAlready = new(
        RefusalKind.Conflict,
        "already_in_queue",
        "The patient already has a ticket of this queue."
    );

    public static readonly Refusal PointTaken = new(
        RefusalKind.Conflict,
        "service_point_busy",
        "The service point has a patient."
    );

    public static readonly Refusal DueRequired = new(
        RefusalKind.Invalid,
        "due_time_required",
        "A check-in names the time of its appointment; other tickets have none."
    );

    public static readonly Refusal DueOtherDay = new(
        RefusalKind.Invalid,
        "due_other_day",
        "The appointment is on another day."
    );

    public static readonly Refusal NumberTaken = new(
        RefusalKind.Conflict,
        "number_taken",
        "This number was entered already on that day."
    );

    public static readonly Refusal NumberLive = new(
        RefusalKind.Conflict,
        "number_in_use",
        "Somebody has this number in the queue right now; end that ticket first."
    );

    public static Refusal DowntimeNumber(Queue queue) =>
        new Refusal(
            RefusalKind.Invalid,
            "downtime_number_required",
            "A number given on paper is of the range reserved for it, and comes with the time it was given; no other number is chosen by hand."
        ).With("example", $"{queue.Prefix}{Queue.DowntimeMark}001");

    public static Refusal NumberInUse(Ticket holder) =>
        NumberLive.With("ticketId", holder.Id).With("number", holder.Number).With("since", holder.ArrivedAt);

    public static Refusal CallsUsedUp(int calls) =>
        new Refusal(
            RefusalKind.Conflict,
            "calls_used_up",
            "The number was called often enough; mark it as absent."
        ).With("callCount", calls);

    public static Refusal CalledJustNow(int calls, int most, int seconds) =>
        new Refusal(
            RefusalKind.Conflict,
            "called_just_now",
            "The number was called a moment ago; give the patient time to come."
        )
            .With("callCount", calls)
            .With("maxCalls", most)
            .With("secondsLeft", seconds);

    public static Refusal CallsLeft(int calls, int most, int seconds) =>
        new Refusal(RefusalKind.Conflict, "calls_left", "Call the number again before it counts as absent.")
            .With("callCount", calls)
            .With("maxCalls", most)
            .With("secondsLeft", seconds);

    /// <summary>
    /// The entry that a redirect opened has moved on: taking back the redirect would take back somebody else's work.
    /// </summary>
    public static Refusal NextMoved(Ticket next) =>
        new Refusal(
            RefusalKind.Conflict,
            "next_entry_moved",
            "The patient has moved on in the next queue; the redirect cannot be taken back."
        )
            .With("number", next.Number)
            .With("state", next.State.Code())
            .With("by", next.LastActor)
            .With("since", next.ChangedAt);

    /// <summary>The entry is not in the state the act starts from: where it is, who moved it, since when.</summary>
    public static Refusal Not(Ticket ticket, string expected) =>
        new Refusal(
            RefusalKind.Conflict,
            $"ticket_not_{expected}",
            $"The ticket is {ticket.State.Code()}, not {expected}."
        )
            .With("number", ticket.Number)
            .With("state", ticket.State.Code())
            .With("by", ticket.LastActor)
            .With("since", ticket.ChangedAt)
            .With("servicePoint", ticket.ServicePointCode);

    public static Refusal PointBusy(string code, string number, DateTimeOffset since) =>
        new Refusal(RefusalKind.Conflict, "service_point_busy", "The service point has a patient.")
            .With("servicePoint", code)
            .With("number", number)
            .With("since", since);

    public static Refusal AlreadyWaiting(Ticket live) =>
        new Refusal(RefusalKind.Conflict, "already_in_queue", "The patient already has a ticket of this queue.")
            .With("ticketId", live.Id)
            .With("number", live.Number)
            .With("state", live.State.Code())
            .With("servicePoint", live.ServicePointCode);
}
