using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Log;
using HospitalOps.SharedKernel;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>What each row of a journey says beside its times: ward, level, place, target and day.</summary>
/// <param name="valid">Milestones that count, in order.</param>
internal sealed class GapRows(Guid journey, Guid hospital, IReadOnlyList<Milestone> valid)
{
    private readonly Milestone? triage = LastBeforeDoctor(valid);

    public JourneyGap Point(string code, Milestone milestone) =>
        Row(code, milestone.Thread ?? Guid.Empty, milestone, milestone.OccurredAt, GapOutcome.Point, milestone);

    public JourneyGap Row(
        string code,
        Guid thread,
        Milestone from,
        DateTimeOffset? end,
        GapOutcome outcome,
        Milestone? to
    ) =>
        new()
        {
            JourneyId = journey,
            Code = code,
            Thread = thread,
            FromAt = from.OccurredAt,
            ToAt = end,
            Outcome = outcome,
            HospitalId = hospital,
            Ward = to?.Ward ?? from.Ward ?? WardAt(from.OccurredAt) ?? "",
            Level = triage?.Detail,
            Place = to?.Place ?? from.Place,
            Minutes = end is { } at && outcome != GapOutcome.Point ? (at - from.OccurredAt).TotalMinutes : null,
            TargetMinutes = from.Name == MilestoneNames.Triaged ? TargetAfter(from) : null,
            Day = CasablancaTime.DayOf(from.OccurredAt),
            Hour = (short)CasablancaTime.ToLocal(from.OccurredAt).Hour,
        };

    /// <summary>
    /// Minutes from the first triage until the doctor is due by the triage that counts; null where its level has no
    /// target.
    /// </summary>
    private double? TargetAfter(Milestone first)
    {
        if (triage is not { Due: { } due })
            return null;
        // Another time of the triage moves the due time with it; the target of its level stays.
        var target = (due - (triage.ToldAt ?? triage.OccurredAt)).TotalMinutes;
        var waited = (triage.OccurredAt - first.OccurredAt).TotalMinutes;
        return waited > 0 && target <= 0 ? waited + Emergency.AtOnceMinutes : waited + target;
    }

    private string? WardAt(DateTimeOffset at) =>
        valid.LastOrDefault(milestone => milestone.Name == MilestoneNames.Occupied && milestone.OccurredAt <= at)?.Ward;

    /// <summary>Who was triaged again is judged by what was said last before the doctor came.</summary>
    private static Milestone? LastBeforeDoctor(IReadOnlyList<Milestone> valid)
    {
        var contact = valid
            .FirstOrDefault(milestone => milestone.Name == MilestoneNames.FirstMedicalContact)
            ?.OccurredAt;
        var triages = valid.Where(milestone => milestone.Name == MilestoneNames.Triaged).ToList();
        return triages.FindLast(milestone => contact is null || milestone.OccurredAt <= contact)
            ?? triages.FirstOrDefault();
    }
}
