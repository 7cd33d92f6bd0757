using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Queues;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>What must fit together in a request for a number.</summary>
internal static class IssueTicketCheck
{
    extension(IssueTicketRequest request)
    {
        /// <summary>
        /// Who waited on paper keeps the number of the paper, and the time; nobody else has a number beforehand.
        /// </summary>
        internal Refusal? Paper(Queue queue) =>
            request.Channel == TicketChannel.Downtime
                ? request.Number is { } number && request.OccurredAt is not null && queue.IsDowntimeNumber(number)
                    ? null
                    : TicketRefusals.DowntimeNumber(queue)
                : request.Number is null
                    ? null
                    : TicketRefusals.DowntimeNumber(queue);

        /// <summary>A check-in has a time of its appointment, on the same business day; nobody else has.</summary>
        internal Refusal? Appointment(Queue queue, DateTimeOffset at) =>
            request.DueAt is null != (request.Channel != TicketChannel.CheckIn) ? TicketRefusals.DueRequired
            : request.DueAt is { } due && queue.DayOf(due) != queue.DayOf(at) ? TicketRefusals.DueOtherDay
            : null;
    }
}
