using HospitalOps.SharedKernel;

namespace HospitalOps.WaitingQueue.Domain;

internal static class TicketRefusals
{
    public static readonly Refusal QueueEmpty = new(RefusalKind.Conflict, "queue_empty", "Nobody is waiting.");

    public static readonly Refusal TooManyRequeues =
        new(RefusalKind.Conflict, "too_many_requeues", "The ticket has been absent too often; record that the patient left.");

    public static readonly Refusal SameQueue = new(RefusalKind.Invalid, "same_queue", "The ticket is in this queue already.");

    public static readonly Refusal OtherPatient = new(RefusalKind.Conflict, "ticket_of_other_patient", "The ticket belongs to another patient.");

    public static readonly Refusal UnknownLevel = new(RefusalKind.Invalid, "unknown_triage_level", "The scale has no such level.");

    public static readonly Refusal NothingToUndo =
        new(RefusalKind.Conflict, "nothing_to_undo", "Only your own last move of the last five minutes can be taken back.");

    public static readonly Refusal WaitsThereAlready =
        new(RefusalKind.Conflict, "already_in_queue", "The patient already has a ticket of this queue.");

    public static readonly Refusal PointTaken = new(RefusalKind.Conflict, "service_point_busy", "The service point has a patient.");

    public static readonly Refusal ReasonRequired = new(RefusalKind.Invalid, "reason_required", "Say why.");

    /// <summary>The entry is not in the state the act starts from: where it is, who moved it, since when.</summary>
    public static Refusal Not(Ticket ticket, string expected) =>
        new Refusal(RefusalKind.Conflict, $"ticket_not_{expected}", $"The ticket is {ticket.State.Code()}, not {expected}.")
            .With("number", ticket.Number).With("state", ticket.State.Code()).With("by", ticket.LastActor)
            .With("since", ticket.ChangedAt).With("servicePoint", ticket.ServicePointCode);

    public static Refusal PointBusy(string code, string number, DateTimeOffset since) =>
        new Refusal(RefusalKind.Conflict, "service_point_busy", "The service point has a patient.")
            .With("servicePoint", code).With("number", number).With("since", since);

    public static Refusal AlreadyWaiting(Ticket live) =>
        new Refusal(RefusalKind.Conflict, "already_in_queue", "The patient already has a ticket of this queue.")
            .With("ticketId", live.Id).With("number", live.Number).With("state", live.State.Code()).With("servicePoint", live.ServicePointCode);
}
