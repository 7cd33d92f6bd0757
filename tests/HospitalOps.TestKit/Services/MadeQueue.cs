using System.Globalization;

namespace HospitalOps.TestKit.Services;

/// <summary>
/// A queue with its desks, put straight into the database of WaitingQueue: tests and checks have queues of their own.
/// </summary>
public sealed record MadeQueue(Guid Id, string Kind, IReadOnlyList<Guid> Desks)
{
    /// <summary>Makes one.</summary>
    /// <param name="database">Database of WaitingQueue, migrated.</param>
    /// <param name="kind">reception, triage or doctor.</param>
    /// <param name="code">Unlike any other of the hospital; numbers begin with it.</param>
    public static async Task<MadeQueue> InAsync(
        TestDatabase database,
        Guid hospital,
        string kind,
        string code,
        int desks
    )
    {
        var queue = new MadeQueue(NewId(), kind, [.. Enumerable.Range(0, desks).Select(_ => NewId())]);
        // Nobody waits half a minute before calling again.
        await database.ExecuteAsync(
            """
            insert into queue (id, hospital_id, code, kind, prefix, name_fr, name_en, name_ar, day_starts_at_hour, max_calls,
              recall_after_seconds, return_after_calls, return_after_minutes, max_returns, late_grace_minutes, settings_version)
            values ($1, $2, $3, $4, $5, 'Essai', 'Test', 'اختبار', 0, 3, 0, 2, 10, 2, 15, 0)
            """,
            queue.Id,
            hospital,
            code,
            kind,
            code + "-"
        );
        for (var desk = 0; desk < desks; desk++)
        {
            await database.ExecuteAsync(
                "insert into service_point (id, hospital_id, queue_id, code, name_fr, name_en, name_ar, is_open) values ($1, $2, $3, $4, 'Poste', 'Desk', 'مكتب', true)",
                queue.Desks[desk],
                hospital,
                queue.Id,
                string.Create(CultureInfo.InvariantCulture, $"{code}-{desk + 1}")
            );
        }
        return queue;
    }

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
}
