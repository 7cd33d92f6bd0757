using HospitalOps.PatientTracking.Log;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>What is counted in a journey without being a wait: arrivals, admissions, departures, refusals …</summary>
/// <param name="valid">Milestones that count, in order.</param>
/// <param name="isVisit">Whether the journey began as an emergency visit.</param>
internal sealed class CountedPoints(IReadOnlyList<Milestone> valid, bool isVisit, GapRows rows)
{
    public IEnumerable<JourneyGap> All()
    {
        var occupied = valid.Where(milestone => milestone.Name == MilestoneNames.Occupied).ToList();
        // An ambulance brings whom the desk registers without a number.
        var registered = First(MilestoneNames.Registered);
        if (isVisit && (First(MilestoneNames.Arrived) ?? registered) is { } arrived)
            yield return rows.Point("arrival", arrived);
        if (occupied is [var first, ..])
            yield return rows.Point("admission", first);
        if (
            occupied is [var planned, ..]
            && valid.LastOrDefault(milestone => milestone.Name == MilestoneNames.Registered)?.Detail
                is "scheduled"
                    or "day_case"
        )
            yield return rows.Point("planned_admission", planned);
        if (occupied is [var bed, ..] && isVisit && (First(MilestoneNames.Arrived) ?? registered) is not null)
            yield return rows.Point("emergency_admission", bed);
        foreach (var transfer in occupied.Skip(1))
            yield return rows.Point("transfer", transfer);
        if (isVisit && First(MilestoneNames.AdmissionDecided) is { } decided)
            yield return rows.Point("admitted_from_emergency", decided);
        if (
            isVisit
            && First(MilestoneNames.LeftUnseen) is { } unseen
            && !valid.Any(milestone => milestone.Name is MilestoneNames.FirstMedicalContact or MilestoneNames.Occupied)
        )
            yield return rows.Point("left_unseen", unseen);
        if (
            valid.LastOrDefault(milestone => milestone.Name == MilestoneNames.LeftHospital) is { } left
            && occupied.Count > 0
        )
        {
            yield return rows.Point("discharge", left);
            if (left.Detail == "death")
                yield return rows.Point("death", left);
        }
        foreach (
            var vacated in valid.Where(milestone =>
                milestone.Name == MilestoneNames.BedVacated && !LocationFold.IsMove(milestone)
            )
        )
            yield return rows.Point("departure", vacated);
        foreach (var refused in valid.Where(milestone => milestone.Name == MilestoneNames.TransferRefused))
            yield return rows.Point("refusal", refused);
        foreach (var expired in valid.Where(milestone => milestone.Name == MilestoneNames.ReservationExpired))
            yield return rows.Point("reservation_expired", expired);
    }

    private Milestone? First(string name) => valid.FirstOrDefault(milestone => milestone.Name == name);
}
