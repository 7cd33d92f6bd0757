using System.Text.Json.Nodes;

namespace HospitalOps.Checks.Queues;

/// <summary>Logs of products that are wrong in one way each: a check that cannot fail proves nothing.</summary>
internal static class QueueMutants
{
    public static IEnumerable<(string Name, string Invariant, QueueLog Log)> Of(QueueLog log)
    {
        var issued = log.Events.Where(row => row.Type == "TicketIssued").Take(2).ToList();
        yield return (
            "two tickets of one number",
            "INV-17",
            With(
                log,
                issued[1],
                body =>
                {
                    (body["number"], body["queueId"]) = (issued[0].Text("number"), issued[0].Text("queueId"));
                }
            )
        );
        var closed = log.Events.First(row => row.Type == "TicketClosed");
        var called = log.Events.First(row => row.Type == "TicketCalled");
        yield return (
            "a call after the end",
            "INV-16",
            log with
            {
                Events =
                [
                    .. log.Events.SelectMany(row =>
                        row == closed
                            ? [row, called with { Ticket = row.Ticket, Version = row.Version + 1 }]
                            : new[] { row }
                    ),
                ],
            }
        );
        yield return (
            "an end that was not recorded",
            "INV-19",
            log with
            {
                Events = [.. log.Events.Where(row => row != closed)],
            }
        );
        var undone = log.Events.First(row => row.Type == "TicketClosed" && row.Text("cause") == "undone");
        yield return (
            "a redirect taken back whose new entry lives on",
            "INV-19",
            With(log, undone, body => body["cause"] = null)
        );
        var returned = log.Moves.First(move => move.Cause == "returned");
        yield return (
            "an absent ticket that never came back",
            "INV-19",
            log with
            {
                Moves = [.. log.Moves.Select(move => move == returned ? move with { State = "absent" } : move)],
            }
        );
        yield return (
            "a promised ticket that is lost",
            "INV-19",
            log with
            {
                Promised = [.. log.Promised, Guid.Empty],
            }
        );
        var choice = log.Decisions.First(decision => decision.Waiting.Count > 1 && !decision.IsOverride);
        var other = choice.Waiting.First(entry => entry.Id != choice.Ticket).Id;
        yield return (
            "somebody else was called",
            "INV-18",
            log with
            {
                Decisions =
                [
                    .. log.Decisions.Select(decision =>
                        decision == choice ? decision with { Ticket = other } : decision
                    ),
                ],
            }
        );
        yield return (
            "call-next without a lock: one desk, two patients",
            "INV-17",
            log with
            {
                Events =
                [
                    .. log.Events.Select(row =>
                        row.Type == "TicketCalled" ? Moved(row, called.Text("servicePointId")) : row
                    ),
                ],
            }
        );
    }

    private static QueueLog With(QueueLog log, LoggedEvent target, Action<JsonObject> change) =>
        log with
        {
            Events = [.. log.Events.Select(row => row == target ? Changed(row, change) : row)],
        };

    private static LoggedEvent Moved(LoggedEvent row, string desk) =>
        Changed(row, body => body["servicePointId"] = desk);

    private static LoggedEvent Changed(LoggedEvent row, Action<JsonObject> change)
    {
        var body = (JsonObject)row.Body.DeepClone();
        change(body);
        return row with { Body = body };
    }
}
