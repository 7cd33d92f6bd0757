using HospitalOps.PatientTracking.Domain;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>Raises, escalates and clears within one reading.</summary>
internal sealed class DelayWriter(TrackingDbContext database, JourneyLog log, DateTimeOffset now)
{
    /// <summary>Tells of a gap, unless somebody was told before: the unique index is the judge.</summary>
    public async Task RaiseAsync(DelayRule rule, JourneyGap gap, CancellationToken cancel)
    {
        var delay = new Delay
        {
            Id = Guid.CreateVersion7(now), HospitalId = rule.HospitalId, RuleId = rule.Id, Kind = rule.Kind, Gap = rule.Gap, JourneyId = gap.JourneyId, Thread = gap.Thread, GapFrom = gap.FromAt,
            DueAt = gap.FromAt.AddMinutes(rule.TargetMinutes), RaisedAt = now, Owner = rule.Owner, Ward = gap.Ward, Place = gap.Place,
        };
        var added = await database.Database.ExecuteSqlAsync(
            $"""
            insert into delay (id, hospital_id, rule_id, kind, gap, journey_id, thread, gap_from, due_at, raised_at, owner, ward, place)
            values ({delay.Id}, {delay.HospitalId}, {delay.RuleId}, {delay.Kind.Code()}, {delay.Gap}, {delay.JourneyId}, {delay.Thread}, {delay.GapFrom}, {delay.DueAt}, {delay.RaisedAt}, {delay.Owner}, {delay.Ward}, {delay.Place})
            on conflict (journey_id, gap, thread, gap_from, kind) do nothing
            """, cancel);
        if (added == 1 && rule.Kind == DelayKind.Alert) await TellAsync(gap.JourneyId, rule.HospitalId, journey => journey.Late(rule.Gap, delay.DueAt, now), cancel);
        if (added == 1) database.ChangedHospitals.Add(rule.HospitalId);
    }

    public async Task UpdateAsync(IReadOnlyList<Delay> open, IReadOnlyDictionary<Guid, DelayRule> rules, CancellationToken cancel)
    {
        var ids = open.Select(delay => delay.JourneyId).Distinct().ToList();
        var still = (await database.Gaps.AsNoTracking().Where(gap => ids.Contains(gap.JourneyId) && gap.Outcome == GapOutcome.Open)
            .Select(gap => new { gap.JourneyId, gap.Code, gap.Thread, gap.FromAt }).ToListAsync(cancel)).Select(gap => (gap.JourneyId, gap.Code, gap.Thread, gap.FromAt)).ToHashSet();
        foreach (var delay in open)
        {
            if (!still.Contains((delay.JourneyId, delay.Gap, delay.Thread, delay.GapFrom)))
            {
                delay.Clear(now);
                database.ChangedHospitals.Add(delay.HospitalId);
                if (delay.Kind == DelayKind.Alert) await TellAsync(delay.JourneyId, delay.HospitalId, journey => journey.NoLongerLate(delay.Gap, now), cancel);
            }
            else if (rules.TryGetValue(delay.RuleId, out var rule) && delay.Escalate(rule, now)) database.ChangedHospitals.Add(delay.HospitalId);
        }
    }

    private async Task TellAsync(Guid id, Guid hospital, Func<Journey, object> tell, CancellationToken cancel)
    {
        if (await database.LockJourneyAsync(id, hospital, cancel) is { } journey) await log.OwnAsync(journey, tell(journey), "system", cancel);
    }
}
