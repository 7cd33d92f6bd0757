namespace HospitalOps.PatientTracking.Domain;

/// <summary>The gaps between stamps in which the indicators live; first stamp to first later stamp, UTC minus UTC.</summary>
internal static class Intervals
{
    public static IReadOnlyList<(string Code, string From, string To)> All { get; } =
    [
        ("arrival_to_registration", Stamps.Arrived, Stamps.Registered),
        ("arrival_to_triage", Stamps.Arrived, Stamps.Triaged),
        ("arrival_to_doctor", Stamps.Arrived, Stamps.FirstMedicalContact),
        ("doctor_to_decision", Stamps.FirstMedicalContact, Stamps.AdmissionDecided),
        ("decision_to_request", Stamps.AdmissionDecided, Stamps.BedRequested),
        ("request_to_assignment", Stamps.BedRequested, Stamps.BedReserved),
        ("decision_to_occupied", Stamps.AdmissionDecided, Stamps.Occupied),
        ("ready_to_occupied", Stamps.ReadyToMove, Stamps.Occupied),
        ("discharge_to_paperwork", Stamps.DischargeDecided, Stamps.DischargePaperworkDone),
        ("discharge_to_empty", Stamps.DischargeDecided, Stamps.BedVacated),
        ("empty_to_cleaning", Stamps.BedVacated, Stamps.CleaningStarted),
        ("cleaning", Stamps.CleaningStarted, Stamps.CleaningEnded),
        ("bed_turnaround", Stamps.BedVacated, Stamps.CleaningEnded),
    ];

    /// <summary>Minutes from the first stamp of a kind to the first of the other kind not before it; null when one is missing.</summary>
    public static double? Minutes(IEnumerable<Milestone> milestones, string from, string to)
    {
        var list = milestones.ToList();
        if (list.Where(row => row.Stamp == from).Min(row => (DateTimeOffset?)row.OccurredAt) is not { } start) return null;
        var end = list.Where(row => row.Stamp == to && row.OccurredAt >= start).Min(row => (DateTimeOffset?)row.OccurredAt);
        return end is null ? null : Math.Round((end.Value - start).TotalMinutes, 1);
    }
}
