using HospitalOps.Contracts.Admissions;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Indicators;
using HospitalOps.PatientTracking.Log;
using HospitalOps.SharedKernel;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>
/// Gaps and counted points of a journey from its milestones in order. Pure: any order in which events became known
/// gives the same rows.
/// </summary>
/// <param name="beds">Milestones of the beds that were held for the patient: whether they were ready.</param>
internal sealed class GapFold(
    Guid journey,
    Guid hospital,
    IReadOnlyList<Milestone> milestones,
    IReadOnlyList<Milestone> beds
)
{
    private readonly IReadOnlyList<Milestone> valid = [.. milestones.Where(milestone => !milestone.Void)];

    /// <summary>Reason of a planned stay that was called off because no bed could be found.</summary>
    private const string NoBed = "no_bed";

    private Milestone? triage;
    private bool isVisit;

    public IReadOnlyList<JourneyGap> All()
    {
        isVisit = EmergencyStay.IsVisit(valid);
        // Who was triaged again is judged by what was said last before the doctor came.
        var contact = First(valid, MilestoneNames.FirstMedicalContact, null)?.OccurredAt;
        triage =
            valid.LastOrDefault(milestone =>
                milestone.Name == MilestoneNames.Triaged && (contact is null || milestone.OccurredAt <= contact)
            ) ?? First(valid, MilestoneNames.Triaged, null);
        // Cancelled in error: out of every figure, but counted as excluded.
        if (valid.LastOrDefault(milestone => milestone.Name == MilestoneNames.StayCancelled) is { } cancelled)
            return [cancelled.Detail == NoBed ? Point("cancelled_no_bed", cancelled) : Point("excluded", valid[0])];
        return
        [
            .. GapRule
                .All.Where(rule => isVisit || !GapRule.OfEmergency.Contains(rule.Code))
                .SelectMany(Gaps)
                .Concat(Visit())
                .Concat(Points())
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
                        GapRule.ReservedToAccepted => Answers([.. thread], thread.Key),
                        GapRule.ReopenedToAssignment => Reopenings([.. thread], thread.Key),
                        _ => Gap(rule, [.. thread], thread.Key),
                    }
                )
            : Gap(rule, valid, Guid.Empty);

    /// <summary>Each bed that was held for a request waits for the ward's yes.</summary>
    private IEnumerable<JourneyGap> Answers(IReadOnlyList<Milestone> own, Guid request)
    {
        foreach (var (at, held) in own.Index().Where(one => one.Item.Name == MilestoneNames.BedReserved))
        {
            var end =
                own.Skip(at + 1)
                    .FirstOrDefault(milestone =>
                        milestone.Name
                            is MilestoneNames.BedAccepted
                                or MilestoneNames.TransferRefused
                                or MilestoneNames.RequestWithdrawn
                                or MilestoneNames.Occupied
                        || (GivesUp(milestone) && milestone.Place == held.Place)
                    )
                ?? LeftAfter(held);
            yield return Row(
                GapRule.ReservedToAccepted,
                request,
                held,
                end?.OccurredAt,
                end is null ? GapOutcome.Open
                    : end.Name == MilestoneNames.BedAccepted ? GapOutcome.Done
                    : GapOutcome.Dropped,
                end?.Name == MilestoneNames.BedAccepted ? end : null
            );
        }
    }

    /// <summary>
    /// A request whose last held bed was refused, given up or ran out waits again, until the next bed is held.
    /// </summary>
    private IEnumerable<JourneyGap> Reopenings(IReadOnlyList<Milestone> own, Guid request)
    {
        var (beds, from) = (new HashSet<string>(), (Milestone?)null);
        foreach (var milestone in own)
        {
            if (milestone.Name is MilestoneNames.Occupied or MilestoneNames.RequestWithdrawn)
            {
                if (from is { } given && given.OccurredAt < milestone.OccurredAt)
                    yield return Row(
                        GapRule.ReopenedToAssignment,
                        request,
                        given,
                        milestone.OccurredAt,
                        GapOutcome.Dropped,
                        null
                    );
                yield break;
            }
            if (GivesUp(milestone) && beds.Remove(milestone.Place ?? "") && beds.Count == 0)
                from = milestone;
            if (milestone.Name != MilestoneNames.BedReserved)
                continue;
            if (from is { } since)
                yield return Row(
                    GapRule.ReopenedToAssignment,
                    request,
                    since,
                    milestone.OccurredAt,
                    GapOutcome.Done,
                    milestone
                );
            from = null;
            beds.Add(milestone.Place ?? "");
        }
        if (from is not { } open)
            yield break;
        var left = LeftAfter(open);
        yield return Row(
            GapRule.ReopenedToAssignment,
            request,
            open,
            left?.OccurredAt,
            left is null ? GapOutcome.Open : GapOutcome.Dropped,
            null
        );
    }

    private static bool GivesUp(Milestone milestone) =>
        milestone.Name is MilestoneNames.ReservationExpired or MilestoneNames.ReservationReleased;

    private Milestone? LeftAfter(Milestone from) =>
        valid.FirstOrDefault(milestone =>
            milestone.Name == MilestoneNames.LeftHospital && milestone.OccurredAt >= from.OccurredAt
        );

    private IEnumerable<JourneyGap> Gap(GapRule rule, IReadOnlyList<Milestone> own, Guid thread)
    {
        // A bed that was held and given up again is not the one that the patient came into: the last hold counts.
        if (
            (
                rule.Code == GapRule.ReadyToOccupied
                    ? own.LastOrDefault(milestone => milestone.Name == rule.From)
                    : First(own, rule.From, null)
            )
            is not { } from
        )
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
        var closed = to is null ? ClosedAt(rule, own, from.OccurredAt) : null;
        if (to is null && !rule.Waits)
            yield break;
        var end = to?.OccurredAt ?? closed;
        yield return Row(
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
        var ends = own.Where(milestone => rule.ClosedBy.Contains(milestone.Name) && milestone.OccurredAt >= from);
        if (!rule.OutlivesPatient)
            ends = ends.Concat(
                valid.Where(milestone => milestone.Name == MilestoneNames.LeftHospital && milestone.OccurredAt >= from)
            );
        return ends.Min(milestone => (DateTimeOffset?)milestone.OccurredAt);
    }

    private IEnumerable<JourneyGap> Visit()
    {
        if (EmergencyStay.Of(valid) is not var (code, from, to))
            yield break;
        // Departure without a first contact is no discharge: nobody saw the patient, and nobody said that he left.
        var seen =
            code != EmergencyStay.Discharged
            || valid.Any(milestone => milestone.Name == MilestoneNames.FirstMedicalContact);
        yield return Row(
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

    private IEnumerable<JourneyGap> Points()
    {
        var occupied = valid.Where(milestone => milestone.Name == MilestoneNames.Occupied).ToList();
        // An ambulance brings whom the desk registers without a number.
        var registered = First(valid, MilestoneNames.Registered, null);
        if (isVisit && (First(valid, MilestoneNames.Arrived, null) ?? registered) is { } arrived)
            yield return Point("arrival", arrived);
        if (occupied is [var first, ..])
            yield return Point("admission", first);
        if (
            occupied is [var planned, ..]
            && valid.LastOrDefault(milestone => milestone.Name == MilestoneNames.Registered)?.Detail
                is "scheduled"
                    or "day_case"
        )
            yield return Point("planned_admission", planned);
        if (
            occupied is [var bed, ..]
            && isVisit
            && (First(valid, MilestoneNames.Arrived, null) ?? registered) is not null
        )
            yield return Point("emergency_admission", bed);
        foreach (var transfer in occupied.Skip(1))
            yield return Point("transfer", transfer);
        if (isVisit && First(valid, MilestoneNames.AdmissionDecided, null) is { } decided)
            yield return Point("admitted_from_emergency", decided);
        if (
            isVisit
            && First(valid, MilestoneNames.LeftUnseen, null) is { } unseen
            && !valid.Any(milestone => milestone.Name is MilestoneNames.FirstMedicalContact or MilestoneNames.Occupied)
        )
            yield return Point("left_unseen", unseen);
        if (
            valid.LastOrDefault(milestone => milestone.Name == MilestoneNames.LeftHospital) is { } left
            && occupied.Count > 0
        )
        {
            yield return Point("discharge", left);
            if (left.Detail == "death")
                yield return Point("death", left);
        }
        foreach (
            var vacated in valid.Where(milestone =>
                milestone.Name == MilestoneNames.BedVacated && !LocationFold.IsMove(milestone)
            )
        )
            yield return Point("departure", vacated);
        foreach (var refused in valid.Where(milestone => milestone.Name == MilestoneNames.TransferRefused))
            yield return Point("refusal", refused);
        foreach (var expired in valid.Where(milestone => milestone.Name == MilestoneNames.ReservationExpired))
            yield return Point("reservation_expired", expired);
    }

    private JourneyGap Point(string code, Milestone milestone) =>
        Row(code, milestone.Thread ?? Guid.Empty, milestone, milestone.OccurredAt, GapOutcome.Point, milestone);

    private JourneyGap Row(
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

    private static Milestone? First(IReadOnlyList<Milestone> own, string name, DateTimeOffset? notBefore) =>
        own.FirstOrDefault(milestone =>
            milestone.Name == name && (notBefore is null || milestone.OccurredAt >= notBefore)
        );
}
