using HospitalOps.PatientTracking.Indicators;
using HospitalOps.PatientTracking.Log;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>
/// Gaps and counted points of a journey from its milestones in order. Pure: any order in which events became known
/// gives the same rows.
/// </summary>
internal sealed class GapFold
{
    /// <summary>Reason of a planned stay that was called off because no bed could be found.</summary>
    private const string NoBed = "no_bed";

    /// <summary>After one of them the bed request, the way or the cleaning is over, whatever time was told.</summary>
    private static readonly string[] Final =
    [
        MilestoneNames.Occupied,
        MilestoneNames.RequestWithdrawn,
        MilestoneNames.TransportCancelled,
        MilestoneNames.CleaningCancelled,
    ];

    private readonly IReadOnlyList<Milestone> valid;
    private readonly IReadOnlyList<Milestone> beds;
    private readonly Milestone? over;
    private readonly GapRows rows;
    private readonly HoldGaps holds;

    /// <param name="beds">Milestones of the beds that were held for the patient: whether they were ready.</param>
    public GapFold(
        Guid journey,
        Guid hospital,
        bool isStay,
        IReadOnlyList<Milestone> milestones,
        IReadOnlyList<Milestone> beds
    )
    {
        valid = [.. milestones.Where(milestone => !milestone.Void)];
        this.beds = beds;
        over = JourneyState.EndOf(isStay, valid);
        rows = new(journey, hospital, valid);
        holds = new(over, rows);
    }

    public IReadOnlyList<JourneyGap> All()
    {
        // Cancelled in error: out of every figure, but counted as excluded.
        if (valid.LastOrDefault(milestone => milestone.Name == MilestoneNames.StayCancelled) is { } cancelled)
            return
            [
                cancelled.Detail == NoBed
                    ? rows.Point("cancelled_no_bed", cancelled)
                    : rows.Point("excluded", valid[0]),
            ];
        var isVisit = EmergencyStay.IsVisit(valid);
        return
        [
            .. GapRule
                .All.Where(rule => isVisit || !GapRule.OfEmergency.Contains(rule.Code))
                .SelectMany(Gaps)
                .Concat(Visit())
                .Concat(new CountedPoints(valid, isVisit, rows).All())
                .DistinctBy(gap => gap.Key)
                .OrderBy(gap => gap.Code, StringComparer.Ordinal)
                .ThenBy(gap => gap.FromAt)
                .ThenBy(gap => gap.Thread),
        ];
    }

    private IEnumerable<JourneyGap> Gaps(GapRule rule) =>
        rule.PerThread
            ? valid
                .Where(milestone => milestone.Thread is not null)
                .GroupBy(milestone => milestone.Thread!.Value)
                .SelectMany(thread =>
                    rule.Code switch
                    {
                        GapRule.ReservedToAccepted => holds.Answers([.. thread], thread.Key),
                        GapRule.ReopenedToAssignment => holds.Reopenings([.. thread], thread.Key),
                        _ => Gap(rule, [.. thread], thread.Key),
                    }
                )
            : Gap(rule, valid, Guid.Empty);

    private IEnumerable<JourneyGap> Gap(GapRule rule, IReadOnlyList<Milestone> own, Guid thread)
    {
        // A bed that was held and given up again is not the one that the patient came into: the last hold counts.
        if (
            (
                rule.Code == GapRule.ReadyToOccupied
                    ? own.LastOrDefault(milestone => milestone.Name == rule.From)
                    : own.FirstOrDefault(milestone => milestone.Name == rule.From)
            )
            is not { } from
        )
            yield break;
        var placed = rule.From == MilestoneNames.AdmissionDecided ? new PlacedAtDecision(valid, from) : null;
        if (placed?.WaitsForNothing(rule) == true)
            yield break;
        var to = own.FirstOrDefault(milestone =>
            milestone.Name == rule.To && milestone.OccurredAt >= from.OccurredAt && Ends(rule, milestone)
        );
        if (rule.Code == GapRule.ReadyToOccupied)
        {
            if (ReadyAt(from, to) is not { } ready)
                yield break;
            from = ready;
        }
        var closed = to is null ? Earlier(ClosedAt(rule, own, from.OccurredAt), placed?.ClosedAt) : null;
        // Nobody waits for what was over before it began, or is not waited for.
        if (to is null && (!rule.Waits || closed < from.OccurredAt))
            yield break;
        var end = to?.OccurredAt ?? closed;
        yield return rows.Row(
            rule.Code,
            thread,
            from,
            end,
            to is not null ? GapOutcome.Done
                : closed is not null ? GapOutcome.Dropped
                : GapOutcome.Open,
            to
        );
    }

    /// <summary>
    /// A way to imaging ends no boarding, and a bed that was left for another one does not empty the last.
    /// </summary>
    private static bool Ends(GapRule rule, Milestone to) =>
        rule.Code switch
        {
            GapRule.Boarding => EmergencyStay.LeavesDepartment(to),
            GapRule.DischargeToEmpty => !LocationFold.IsMove(to),
            _ => true,
        };

    /// <summary>
    /// When the held bed could be used: when it was held, or ready if that came later; null while it is not ready.
    /// </summary>
    private Milestone? ReadyAt(Milestone held, Milestone? occupied)
    {
        var bed = beds.Where(milestone => milestone.Place == held.Place).ToList();
        var until = occupied?.OccurredAt ?? DateTimeOffset.MaxValue;
        var ready = bed.LastOrDefault(milestone =>
            milestone.Name == MilestoneNames.BedReady
            && milestone.OccurredAt > held.OccurredAt
            && milestone.OccurredAt <= until
        );
        if (ready is not null)
            return held with { OccurredAt = ready.OccurredAt };
        var dirty =
            bed.LastOrDefault(milestone => milestone.OccurredAt <= held.OccurredAt)?.Name
            == MilestoneNames.CleaningRequested;
        return dirty && occupied is null ? null : held;
    }

    private DateTimeOffset? ClosedAt(GapRule rule, IReadOnlyList<Milestone> own, DateTimeOffset from)
    {
        var closed = own.Where(milestone =>
                rule.ClosedBy.Append(rule.To).Contains(milestone.Name)
                && (
                    milestone.OccurredAt >= from
                        ? milestone.Name != rule.To
                        : rule.PerThread && (milestone.Name == rule.To || Final.Contains(milestone.Name))
                )
            )
            .Min(milestone => (DateTimeOffset?)milestone.OccurredAt);
        return rule.OutlivesPatient ? closed : Earlier(closed, over?.OccurredAt);
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other ?? one : one;

    private IEnumerable<JourneyGap> Visit()
    {
        if (EmergencyStay.Of(valid) is not var (code, from, to))
            yield break;
        // Departure without a first contact is no discharge: nobody saw the patient, and nobody said that he left.
        var seen =
            code != EmergencyStay.Discharged
            || valid.Any(milestone => milestone.Name == MilestoneNames.FirstMedicalContact);
        yield return rows.Row(
            code,
            Guid.Empty,
            from,
            to?.OccurredAt,
            to is null ? GapOutcome.Open
                : seen ? GapOutcome.Done
                : GapOutcome.Dropped,
            to
        );
    }
}
