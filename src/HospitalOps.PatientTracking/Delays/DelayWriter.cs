using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>
/// Follows, clears, escalates and raises within one reading. Each step is one statement over all delays: what was told
/// long ago costs nothing more,
/// and what staff take in the same moment is taken.
/// </summary>
/// <param name="now">Time of the reading.</param>
internal sealed class DelayWriter(TrackingDbContext database, JourneyLog log, DateTimeOffset now)
{
    /// <summary>
    /// What nobody was told of for so long is history, entered late or replayed: nobody can act on it.
    /// </summary>
    private static readonly TimeSpan TooOld = TimeSpan.FromDays(7);

    /// <summary>
    /// The open gap g that an open delay d was told of, and that is late at {0}. A visit that turned into a stay takes
    /// its gaps there, and a corrected begin moves a gap: it
    /// is the same one. Of held beds another begin is another bed.
    /// </summary>
    private const string LateGapOfDelay = $$"""
        delay d left join journey j on j.journey_id = d.journey_id
        join journey_gap g on g.journey_id = coalesce(j.continued_by, d.journey_id) and g.code = d.gap
          and g.thread = d.thread and g.outcome = 'open'
          and (g.from_at = d.gap_from or g.code not in ('{{GapRule.ReadyToOccupied}}',
            '{{GapRule.ReservedToAccepted}}', '{{GapRule.ReopenedToAssignment}}'))
            and g.from_at + (d.due_at - d.gap_from) <= {0}
        """;

    /// <param name="rules">Those in force at this hour.</param>
    public async Task WriteAsync(IReadOnlyDictionary<Guid, DelayRule> rules, CancellationToken cancel)
    {
        Guid[] inForce = [.. rules.Keys];
        await FollowAsync(cancel);
        await ClearAsync(cancel);
        await EscalateAsync(inForce, cancel);
        foreach (var gap in await UntoldAsync(inForce, cancel))
            await RaiseAsync(rules[gap.RuleId], gap, cancel);
        await database.SaveChangesAsync(cancel);
    }

    /// <summary>
    /// A gap that is known under another journey or from another begin is still the one that somebody looks after.
    /// </summary>
    private async Task FollowAsync(CancellationToken cancel) =>
        Changed(
            await database
                .Database.SqlQueryRaw<Guid>(
                    $$"""
                    update delay set (journey_id, gap_from, due_at, ward, place) = (moved.journey_id, moved.from_at,
                      moved.from_at + (delay.due_at - delay.gap_from), moved.ward, moved.place)
                    from (select d.id, g.journey_id, g.from_at, g.ward, g.place from {{LateGapOfDelay}}
                      where d.cleared_at is null) moved
                    where moved.id = delay.id and (moved.journey_id, moved.from_at) <> (delay.journey_id,
                      delay.gap_from)
                      and not exists (select from delay told where (told.journey_id, told.gap, told.thread,
                        told.gap_from, told.kind) = (moved.journey_id, delay.gap, delay.thread, moved.from_at,
                        delay.kind))
                    returning hospital_id as "Value"
                    """,
                    now
                )
                .ToListAsync(cancel)
        );

    /// <summary>The gap ended, or a corrected begin leaves it time.</summary>
    private async Task ClearAsync(CancellationToken cancel)
    {
        var over = await database
            .Database.SqlQueryRaw<Over>(
                $$"""
                update delay set cleared_at = {0} where cleared_at is null
                  and not exists (select from {{LateGapOfDelay}} where d.id = delay.id)
                returning hospital_id, journey_id, gap, kind
                """,
                now
            )
            .ToListAsync(cancel);
        Changed(over.Select(delay => delay.HospitalId));
        foreach (
            var delay in over.Where(delay => delay.Kind == DelayKind.Alert.Code()).OrderBy(delay => delay.JourneyId)
        )
            await TellAsync(delay.JourneyId, delay.HospitalId, journey => journey.NoLongerLate(delay.Gap, now), cancel);
    }

    /// <summary>
    /// Nobody took it in time: the managers see it. Not in quiet hours, and not once the rule is off.
    /// </summary>
    private async Task EscalateAsync(Guid[] inForce, CancellationToken cancel) =>
        Changed(
            await database
                .Database.SqlQuery<Guid>(
                    $"""
                    update delay set escalated_at = {now} from delay_rule rule
                    where rule.id = delay.rule_id and rule.id = any({inForce})
                      and delay.kind = {DelayKind.Alert.Code()} and delay.cleared_at is null
                      and delay.acknowledged_at is null and delay.escalated_at is null
                      and delay.raised_at + rule.escalates_after_minutes * interval '1 minute' <= {now}
                    returning delay.hospital_id as "Value"
                    """
                )
                .ToListAsync(cancel)
        );

    /// <summary>Overdue gaps that no delay was ever told of, in the order in which journeys are locked.</summary>
    private Task<List<Untold>> UntoldAsync(Guid[] inForce, CancellationToken cancel) =>
        database
            .Database.SqlQueryRaw<Untold>(
                $$"""
                select rule.id as rule_id, late.journey_id, late.thread, late.from_at, late.ward, late.place
                from journey_gap late join delay_rule rule on rule.hospital_id = late.hospital_id
                  and rule.gap = late.code and rule.id = any({1})
                where late.outcome = 'open' and late.from_at >= {2}
                  and late.from_at + rule.target_minutes * interval '1 minute' <= {0}
                  and late.hour >= rule.from_hour and late.hour < rule.to_hour
                  and not exists (select from delay told where (told.journey_id, told.gap, told.thread, told.gap_from,
                    told.kind) = (late.journey_id, late.code, late.thread, late.from_at, rule.kind))
                  and not exists (select from {{LateGapOfDelay}} where d.cleared_at is null and d.kind = rule.kind
                    and (g.journey_id, g.code, g.thread, g.from_at) = (late.journey_id, late.code, late.thread,
                    late.from_at))
                order by late.journey_id, late.code, late.thread, late.from_at
                """,
                now,
                inForce,
                now - TooOld
            )
            .ToListAsync(cancel);

    /// <summary>Tells of a gap, unless somebody was told before: the unique index is the judge.</summary>
    private async Task RaiseAsync(DelayRule rule, Untold gap, CancellationToken cancel)
    {
        var due = gap.FromAt.AddMinutes(rule.TargetMinutes);
        var added = await database.Database.ExecuteSqlAsync(
            $"""
            insert into delay (id, hospital_id, rule_id, kind, gap, journey_id, thread, gap_from, due_at, raised_at,
              owner, ward, place)
            values ({Guid.CreateVersion7(
                now
            )}, {rule.HospitalId}, {rule.Id}, {rule.Kind.Code()}, {rule.Gap}, {gap.JourneyId}, {gap.Thread}, {gap.FromAt}, {due}, {now}, {rule.Owner}, {gap.Ward}, {gap.Place})
            on conflict (journey_id, gap, thread, gap_from, kind) do nothing
            """,
            cancel
        );
        if (added == 0)
            return;
        if (rule.Kind == DelayKind.Alert)
            await TellAsync(gap.JourneyId, rule.HospitalId, journey => journey.Late(rule.Gap, due, now), cancel);
        Changed([rule.HospitalId]);
    }

    private async Task TellAsync(Guid id, Guid hospital, Func<Journey, object> tell, CancellationToken cancel)
    {
        if (await database.LockJourneyAsync(id, hospital, cancel) is { } journey)
            await log.OwnAsync(journey, tell(journey), "system", cancel);
    }

    private void Changed(IEnumerable<Guid> hospitals) => database.ChangedHospitals.UnionWith(hospitals);

    private sealed record Over(Guid HospitalId, Guid JourneyId, string Gap, string Kind);

    private sealed record Untold(
        Guid RuleId,
        Guid JourneyId,
        Guid Thread,
        DateTimeOffset FromAt,
        string Ward,
        string? Place
    );
}
