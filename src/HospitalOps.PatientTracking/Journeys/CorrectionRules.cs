using HospitalOps.PatientTracking.Log;
using HospitalOps.SharedKernel;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>
/// What a correction may do. It tells a time anew; it never says that the stay, or who lies in a bed, is another than
/// the service says that keeps it: what did not happen there is taken back there, and followed here.
/// </summary>
internal static class CorrectionRules
{
    /// <summary>Milestones that are the state of a stay or a bed, and the act that takes each back.</summary>
    private static readonly Dictionary<string, string> TakenBackBy = new()
    {
        [MilestoneNames.Registered] = "cancel_stay",
        [MilestoneNames.AdmissionDecided] = "cancel_stay",
        [MilestoneNames.DischargeDecided] = "reverse_discharge",
        [MilestoneNames.DischargePaperworkDone] = "reverse_discharge",
        [MilestoneNames.LeftHospital] = "reverse_discharge",
        [MilestoneNames.StayCancelled] = "reopen_stay",
        [MilestoneNames.StayReopened] = "cancel_stay",
        [MilestoneNames.ArrivalUndone] = "confirm_arrival",
        [MilestoneNames.Occupied] = "vacate_wrong_entry",
        [MilestoneNames.BedVacated] = "occupy_bed",
        [MilestoneNames.LeaveStarted] = "return_to_bed",
        [MilestoneNames.LeaveEnded] = "leave_bed",
    };

    /// <summary>These follow each other on the way of a patient, whatever lies between them.</summary>
    private static readonly string[] Chain =
    [
        MilestoneNames.Arrived,
        MilestoneNames.Registered,
        MilestoneNames.AdmissionDecided,
        MilestoneNames.Occupied,
        MilestoneNames.LeaveStarted,
        MilestoneNames.LeaveEnded,
        MilestoneNames.DischargeDecided,
        MilestoneNames.BedVacated,
        MilestoneNames.LeftHospital,
        MilestoneNames.StayCancelled,
        MilestoneNames.StayReopened,
    ];

    /// <summary>Null when the milestone may be told anew.</summary>
    /// <param name="all">Of the journey, in order.</param>
    /// <param name="newTime">Null: it did not happen.</param>
    public static Refusal? Refuse(Milestone corrected, DateTimeOffset? newTime, IReadOnlyList<Milestone> all)
    {
        if (newTime is not { } time)
            return TakenBackBy.TryGetValue(corrected.Name, out var way) ? TrackingRefusals.NotTakenBackHere(way) : null;
        var others = all.Where(one =>
                !one.Void
                && one.EventId != corrected.EventId
                && (
                    (Chain.Contains(corrected.Name) && Chain.Contains(one.Name))
                    || (corrected.Thread is not null && one.Thread == corrected.Thread)
                )
            )
            .ToList();
        // The first telling may have been on the wrong side of its neighbours, and paper is entered in any order: a
        // time is wrong when it fits neither the steps as they were told nor as they were recorded.
        var misplaced = Outside(time, others, one => one.OccurredAt.CompareTo(corrected.OccurredAt));
        return misplaced is null || Outside(time, others, one => one.RecordedAt.CompareTo(corrected.RecordedAt)) is null
            ? null
            : TrackingRefusals.NewTimeOutOfOrder(misplaced.Name, misplaced.OccurredAt);
    }

    /// <summary>The neighbour on whose wrong side the time lies.</summary>
    private static Milestone? Outside(DateTimeOffset time, List<Milestone> others, Func<Milestone, int> side)
    {
        var before = others.Where(one => side(one) < 0).MaxBy(one => one.OccurredAt);
        var after = others.Where(one => side(one) > 0).MinBy(one => one.OccurredAt);
        return time < before?.OccurredAt ? before
            : time > after?.OccurredAt ? after
            : null;
    }
}
