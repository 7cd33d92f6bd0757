using HospitalOps.Queueing;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.WaitingQueue.Alerts;

/// <summary>
/// When a queue calls for help and when it no longer does: two limits, so that an alert does not flicker.
/// </summary>
/// <param name="Code">longest_wait, length, overdue, overdue_urgent.</param>
/// <param name="Kind">Queues it is for.</param>
/// <param name="Opens">From this value on.</param>
/// <param name="Closes">At this value or below.</param>
/// <param name="EscalatesAfter">Nobody has taken it by then: the operations manager is told.</param>
internal sealed record AlertRule(string Code, QueueKind Kind, double Opens, double Closes, TimeSpan EscalatesAfter)
{
    /// <summary>
    /// The limits are assumptions; each hospital sets its own (<see cref="AlertLimit"/>). Level 1 has no queue: one
    /// minute of waiting is an alert.
    /// </summary>
    public static IReadOnlyList<AlertRule> All { get; } =
    [
        new("overdue_urgent", QueueKind.Triage, 1, 0, TimeSpan.FromMinutes(5)),
        new("overdue_urgent", QueueKind.Doctor, 1, 0, TimeSpan.FromMinutes(5)),
        new("overdue", QueueKind.Doctor, 3, 1, TimeSpan.FromMinutes(15)),
        new("longest_wait", QueueKind.Reception, 30, 20, TimeSpan.FromMinutes(15)),
        new("longest_wait", QueueKind.Triage, 15, 10, TimeSpan.FromMinutes(10)),
        new("longest_wait", QueueKind.Doctor, 240, 180, TimeSpan.FromMinutes(15)),
        new("length", QueueKind.Reception, 20, 12, TimeSpan.FromMinutes(15)),
        new("length", QueueKind.Triage, 10, 6, TimeSpan.FromMinutes(10)),
        new("length", QueueKind.Doctor, 30, 20, TimeSpan.FromMinutes(15)),
    ];

    /// <summary>The same rule with the limits of a hospital.</summary>
    public AlertRule With(AlertLimit? limit) =>
        limit is null
            ? this
            : this with
            {
                Opens = limit.Opens,
                Closes = limit.Closes,
                EscalatesAfter = TimeSpan.FromMinutes(limit.EscalatesAfterMinutes),
            };

    /// <summary>The figure that the rule watches: minutes, or people.</summary>
    public double Value(IReadOnlyCollection<WaitingEntry> waiting, DateTimeOffset now) =>
        Code switch
        {
            "length" => waiting.Count,
            "longest_wait" => Math.Floor(
                waiting.Select(entry => entry.Waited(now).TotalMinutes).DefaultIfEmpty().Max()
            ),
            "overdue" => waiting.Count(entry => entry.HasLevel && entry.IsOverdue(now)),
            _ => waiting.Count(entry => entry.HasLevel && entry.IsFloor && entry.IsOverdue(now)),
        };
}
