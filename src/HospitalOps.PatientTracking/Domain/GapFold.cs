using HospitalOps.ServiceDefaults.Time;

namespace HospitalOps.PatientTracking.Domain;

/// <summary>Gaps and counted points of a journey from its stamps in order. Pure: any order in which events became known gives the same rows.</summary>
/// <param name="beds">Stamps of the beds that were held for the patient: whether they were ready.</param>
internal sealed class GapFold(Guid journey, Guid hospital, IReadOnlyList<Stamp> stamps, IReadOnlyList<Stamp> beds)
{
    private readonly IReadOnlyList<Stamp> valid = [.. stamps.Where(stamp => !stamp.Void)];
    /// <summary>Reason of a planned stay that was called off because no bed could be found.</summary>
    private const string NoBed = "no_bed";

    private string? level;

    public IReadOnlyList<JourneyGap> All()
    {
        level = valid.LastOrDefault(stamp => stamp.Name == Stamps.Triaged)?.Detail;
        // Cancelled in error: out of every figure, but counted as excluded.
        if (valid.LastOrDefault(stamp => stamp.Name == Stamps.StayCancelled) is { } cancelled)
            return [cancelled.Detail == NoBed ? Point("cancelled_no_bed", cancelled) : Point("excluded", valid[0])];
        return [.. GapRule.All.SelectMany(Gaps).Concat(Visit()).Concat(Points()).DistinctBy(gap => gap.Key).OrderBy(gap => gap.Code, StringComparer.Ordinal).ThenBy(gap => gap.FromAt).ThenBy(gap => gap.Thread)];
    }

    private IEnumerable<JourneyGap> Gaps(GapRule rule) => rule.PerThread
        ? valid.Where(stamp => stamp.Thread is not null).GroupBy(stamp => stamp.Thread!.Value).SelectMany(thread => Gap(rule, [.. thread], thread.Key))
        : Gap(rule, valid, Guid.Empty);

    private IEnumerable<JourneyGap> Gap(GapRule rule, IReadOnlyList<Stamp> own, Guid thread)
    {
        // A bed that was held and given up again is not the one that the patient came into: the last hold counts.
        if ((rule.Code == GapRule.ReadyToOccupied ? own.LastOrDefault(stamp => stamp.Name == rule.From) : First(own, rule.From, null)) is not { } from) yield break;
        var to = First(own, rule.To, from.OccurredAt);
        if (rule.Code == GapRule.ReadyToOccupied)
        {
            if (ReadyAt(from, to) is not { } ready) yield break;
            from = ready;
        }
        var closed = to is null ? ClosedAt(rule, own, from.OccurredAt) : null;
        if (to is null && !rule.Waits) yield break;
        var end = to?.OccurredAt ?? closed;
        yield return Row(rule.Code, thread, from, end, to is not null ? GapOutcome.Done : closed is not null ? GapOutcome.Dropped : GapOutcome.Open, to);
    }

    /// <summary>When the held bed could be used: when it was held, or ready if that came later; null while it is not ready.</summary>
    private Stamp? ReadyAt(Stamp held, Stamp? occupied)
    {
        var bed = beds.Where(stamp => stamp.Place == held.Place).ToList();
        var until = occupied?.OccurredAt ?? DateTimeOffset.MaxValue;
        var ready = bed.LastOrDefault(stamp => stamp.Name == Stamps.BedReady && stamp.OccurredAt > held.OccurredAt && stamp.OccurredAt <= until);
        if (ready is not null) return held with { OccurredAt = ready.OccurredAt };
        var dirty = bed.LastOrDefault(stamp => stamp.OccurredAt <= held.OccurredAt)?.Name == Stamps.CleaningRequested;
        return dirty && occupied is null ? null : held;
    }

    private DateTimeOffset? ClosedAt(GapRule rule, IReadOnlyList<Stamp> own, DateTimeOffset from)
    {
        var ends = own.Where(stamp => rule.ClosedBy.Contains(stamp.Name) && stamp.OccurredAt >= from);
        if (!rule.OutlivesPatient) ends = ends.Concat(valid.Where(stamp => stamp.Name == Stamps.LeftHospital && stamp.OccurredAt >= from));
        return ends.Min(stamp => (DateTimeOffset?)stamp.OccurredAt);
    }

    private IEnumerable<JourneyGap> Visit()
    {
        if (EmergencyStay.Of(valid) is not var (code, from, to)) yield break;
        // Departure without a first contact is no discharge: nobody saw the patient, and nobody said that he left.
        var seen = code != EmergencyStay.Discharged || valid.Any(stamp => stamp.Name == Stamps.FirstMedicalContact);
        yield return Row(code, Guid.Empty, from, to?.OccurredAt, to is null ? GapOutcome.Open : seen ? GapOutcome.Done : GapOutcome.Dropped, to);
    }

    private IEnumerable<JourneyGap> Points()
    {
        var occupied = valid.Where(stamp => stamp.Name == Stamps.Occupied).ToList();
        if (First(valid, Stamps.Arrived, null) is { } arrived) yield return Point("arrival", arrived);
        if (occupied is [var first, ..]) yield return Point("admission", first);
        if (occupied is [var planned, ..] && valid.LastOrDefault(stamp => stamp.Name == Stamps.Registered)?.Detail is "scheduled" or "day_case") yield return Point("planned_admission", planned);
        if (occupied is [var bed, ..] && EmergencyStay.Of(valid) is not null) yield return Point("emergency_admission", bed);
        foreach (var transfer in occupied.Skip(1)) yield return Point("transfer", transfer);
        if (First(valid, Stamps.AdmissionDecided, null) is { } decided && First(valid, Stamps.Arrived, null) is not null) yield return Point("admitted_from_emergency", decided);
        if (First(valid, Stamps.LeftUnseen, null) is { } unseen && !valid.Any(stamp => stamp.Name is Stamps.FirstMedicalContact or Stamps.Occupied)) yield return Point("left_unseen", unseen);
        if (valid.LastOrDefault(stamp => stamp.Name == Stamps.LeftHospital) is { } left && occupied.Count > 0)
        {
            yield return Point("discharge", left);
            if (left.Detail == "death") yield return Point("death", left);
        }
        foreach (var vacated in valid.Where(stamp => stamp.Name == Stamps.BedVacated && !LocationFold.IsMove(stamp))) yield return Point("departure", vacated);
        foreach (var refused in valid.Where(stamp => stamp.Name == Stamps.TransferRefused)) yield return Point("refusal", refused);
        foreach (var expired in valid.Where(stamp => stamp.Name == Stamps.ReservationExpired)) yield return Point("reservation_expired", expired);
    }

    private JourneyGap Point(string code, Stamp stamp) => Row(code, stamp.Thread ?? Guid.Empty, stamp, stamp.OccurredAt, GapOutcome.Point, stamp);

    private JourneyGap Row(string code, Guid thread, Stamp from, DateTimeOffset? end, GapOutcome outcome, Stamp? to) => new()
    {
        JourneyId = journey, Code = code, Thread = thread, FromAt = from.OccurredAt, ToAt = end, Outcome = outcome, HospitalId = hospital,
        Ward = to?.Ward ?? from.Ward ?? WardAt(from.OccurredAt) ?? "", Level = level, Place = to?.Place ?? from.Place,
        Minutes = end is { } at && outcome != GapOutcome.Point ? (at - from.OccurredAt).TotalMinutes : null,
        TargetMinutes = from is { Name: Stamps.Triaged, Due: { } due } ? (due - from.OccurredAt).TotalMinutes : null,
        Day = CasablancaTime.DayOf(from.OccurredAt), Hour = (short)CasablancaTime.ToLocal(from.OccurredAt).Hour,
    };

    private string? WardAt(DateTimeOffset at) => valid.LastOrDefault(stamp => stamp.Name == Stamps.Occupied && stamp.OccurredAt <= at)?.Ward;

    private static Stamp? First(IReadOnlyList<Stamp> own, string name, DateTimeOffset? notBefore) =>
        own.FirstOrDefault(stamp => stamp.Name == name && (notBefore is null || stamp.OccurredAt >= notBefore));
}
