namespace HospitalOps.PatientTracking.Log;

/// <summary>What was taken back or told anew: the first telling stays beside the one that counts.</summary>
internal static class Corrections
{
    private static readonly string[] OfBeginning =
    [
        MilestoneNames.ServiceStarted,
        MilestoneNames.TriageStarted,
        MilestoneNames.FirstMedicalContact,
    ];
    private static readonly string[] OfEnd =
    [
        MilestoneNames.ServiceFinished,
        MilestoneNames.LeftUnseen,
        MilestoneNames.VisitEnded,
    ];

    private static readonly string[] OfStayEnd =
    [
        MilestoneNames.DischargeDecided,
        MilestoneNames.DischargePaperworkDone,
        MilestoneNames.LeftHospital,
        MilestoneNames.StayCancelled,
    ];

    /// <summary>All milestones in order, corrected ones at their new time.</summary>
    public static IReadOnlyList<Milestone> Applied(IEnumerable<Milestone> told)
    {
        var all = told.ToList();
        // The last correction of a milestone counts; which one is last is told by its recording, not by its coming.
        var corrections = all.Where(milestone => milestone.Name == MilestoneNames.Corrected)
            .OrderBy(milestone => milestone.RecordedAt)
            .ThenBy(milestone => milestone.EventId)
            .GroupBy(milestone => (milestone.Thread, milestone.Detail))
            .ToDictionary(group => group.Key, group => group.Last());
        var corrected = all.Select(milestone =>
            corrections.TryGetValue((milestone.EventId, milestone.Name), out var correction)
                ? milestone with
                {
                    ToldAt = milestone.OccurredAt,
                    OccurredAt = correction.Due ?? milestone.OccurredAt,
                    Void = correction.Due is null,
                }
                : milestone
        );
        return TakenBack(Milestone.InOrder(corrected));
    }

    /// <summary>
    /// A ticket that went back to waiting, to its call or to its service voids the last milestone of the step that it
    /// left; a stay that was reopened voids what had ended it, an arrival taken back the registration; a transport that
    /// was given up on the way never left.
    /// </summary>
    private static List<Milestone> TakenBack(IReadOnlyList<Milestone> order)
    {
        var list = order.ToList();
        for (var at = 0; at < list.Count; at++)
        {
            if (list[at] is { Name: MilestoneNames.BedVacated, Detail: "wrong_entry" } wrong)
            {
                // The patient had never been in that bed.
                var entered = list.FindLastIndex(
                    at,
                    milestone =>
                        milestone.Name == MilestoneNames.Occupied && milestone.Place == wrong.Place && !milestone.Void
                );
                if (entered >= 0)
                    (list[entered], list[at]) = (list[entered] with { Void = true }, wrong with { Void = true });
            }
            if (list[at].Name == MilestoneNames.StayReopened)
                TakeBack(list, at, OfStayEnd);
            if (list[at].Name == MilestoneNames.ArrivalUndone)
                TakeBack(list, at, MilestoneNames.Registered);
            if (list[at].Name == MilestoneNames.TransportCancelled)
                for (var begun = 0; begun < list.Count; begun++)
                    if (
                        list[begun].Thread == list[at].Thread
                        && list[begun].Name is MilestoneNames.TransportStarted or MilestoneNames.Departed
                    )
                        list[begun] = list[begun] with { Void = true };
            if (list[at] is not { Name: MilestoneNames.TakenBack } back)
                continue;
            var names = back.Detail == "in_service" ? OfEnd : OfBeginning;
            var last = list.Take(at)
                .LastOrDefault(milestone =>
                    milestone.Thread == back.Thread && !milestone.Void && names.Contains(milestone.Name)
                )
                ?.EventId;
            for (var earlier = 0; last is not null && earlier < at; earlier++)
                if (list[earlier].EventId == last)
                    list[earlier] = list[earlier] with { Void = true };
        }
        return list;
    }

    /// <summary>
    /// What the stay had told before it took that back, not what it told afterwards of an earlier time: a discharge is
    /// decided again "an hour ago", the reversal was half an hour ago.
    /// </summary>
    private static void TakeBack(List<Milestone> list, int by, params string[] names)
    {
        for (var at = 0; at < list.Count; at++)
            if (names.Contains(list[at].Name) && (list[at].RecordedAt, at).CompareTo((list[by].RecordedAt, by)) < 0)
                list[at] = list[at] with { Void = true };
    }
}
