namespace HospitalOps.PatientTracking.Domain;

/// <summary>What was taken back or told anew: the first telling stays beside the one that counts.</summary>
internal static class Corrections
{
    private static readonly string[] OfBeginning =
    [
        Stamps.ServiceStarted,
        Stamps.TriageStarted,
        Stamps.FirstMedicalContact,
    ];
    private static readonly string[] OfEnd = [Stamps.ServiceFinished, Stamps.LeftUnseen, Stamps.VisitEnded];

    private static readonly string[] OfStayEnd =
    [
        Stamps.DischargeDecided,
        Stamps.DischargePaperworkDone,
        Stamps.LeftHospital,
        Stamps.StayCancelled,
    ];

    /// <summary>All stamps in order, corrected ones at their new time.</summary>
    public static IReadOnlyList<Stamp> Applied(IEnumerable<Stamp> told)
    {
        var all = told.ToList();
        // The last correction of a stamp counts; which one is last is told by its recording, not by its coming.
        var corrections = all.Where(stamp => stamp.Name == Stamps.Corrected)
            .OrderBy(stamp => stamp.RecordedAt)
            .ThenBy(stamp => stamp.EventId)
            .GroupBy(stamp => (stamp.Thread, stamp.Detail))
            .ToDictionary(group => group.Key, group => group.Last());
        var corrected = all.Select(stamp =>
            corrections.TryGetValue((stamp.EventId, stamp.Name), out var correction)
                ? stamp with
                {
                    ToldAt = stamp.OccurredAt,
                    OccurredAt = correction.Due ?? stamp.OccurredAt,
                    Void = correction.Due is null,
                }
                : stamp
        );
        return TakenBack(Stamp.InOrder(corrected));
    }

    /// <summary>
    /// A ticket that went back to waiting, to its call or to its service voids the last stamp of the step that it left;
    /// a stay that was reopened voids
    /// what had ended it; a transport that was given up on the way never left.
    /// </summary>
    private static List<Stamp> TakenBack(IReadOnlyList<Stamp> order)
    {
        var list = order.ToList();
        for (var at = 0; at < list.Count; at++)
        {
            if (list[at] is { Name: Stamps.BedVacated, Detail: "wrong_entry" } wrong)
            {
                // The patient had never been in that bed.
                var entered = list.FindLastIndex(
                    at,
                    stamp => stamp.Name == Stamps.Occupied && stamp.Place == wrong.Place && !stamp.Void
                );
                if (entered >= 0)
                    (list[entered], list[at]) = (list[entered] with { Void = true }, wrong with { Void = true });
            }
            if (list[at].Name == Stamps.StayReopened)
                for (var ended = 0; ended < at; ended++)
                    if (OfStayEnd.Contains(list[ended].Name))
                        list[ended] = list[ended] with { Void = true };
            if (list[at].Name == Stamps.TransportCancelled)
                for (var begun = 0; begun < at; begun++)
                    if (
                        list[begun].Thread == list[at].Thread
                        && list[begun].Name is Stamps.TransportStarted or Stamps.Departed
                    )
                        list[begun] = list[begun] with { Void = true };
            if (list[at] is not { Name: Stamps.TakenBack } back)
                continue;
            var names = back.Detail == "in_service" ? OfEnd : OfBeginning;
            var last = list.Take(at)
                .LastOrDefault(stamp => stamp.Thread == back.Thread && !stamp.Void && names.Contains(stamp.Name))
                ?.EventId;
            for (var earlier = 0; last is not null && earlier < at; earlier++)
                if (list[earlier].EventId == last)
                    list[earlier] = list[earlier] with { Void = true };
        }
        return list;
    }
}
