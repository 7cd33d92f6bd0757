using HospitalOps.PatientTracking.Log;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>
/// What a bed request waits for, from hold to hold: the ward's yes, and another bed when the last hold came to nothing.
/// </summary>
/// <param name="over">What ended the journey; null while it goes on.</param>
internal sealed class HoldGaps(Milestone? over, GapRows rows)
{
    /// <summary>Each bed that was held for a request waits for the ward's yes.</summary>
    public IEnumerable<JourneyGap> Answers(IReadOnlyList<Milestone> own, Guid request)
    {
        foreach (var (at, held) in own.Index().Where(one => one.Item.Name == MilestoneNames.BedReserved))
        {
            // The patient was in the bed before anybody had held it, by the times that were told.
            if (own.Take(at).Any(milestone => milestone.Name is MilestoneNames.Occupied) || IsAfterEnd(held))
                yield break;
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
                ?? over;
            yield return rows.Row(
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
    public IEnumerable<JourneyGap> Reopenings(IReadOnlyList<Milestone> own, Guid request)
    {
        var (beds, from) = (new HashSet<string>(), (Milestone?)null);
        foreach (var milestone in own)
        {
            if (milestone.Name is MilestoneNames.Occupied or MilestoneNames.RequestWithdrawn)
            {
                if (from is { } given && given.OccurredAt < milestone.OccurredAt)
                    yield return rows.Row(
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
                yield return rows.Row(
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
        if (from is not { } open || IsAfterEnd(open))
            yield break;
        yield return rows.Row(
            GapRule.ReopenedToAssignment,
            request,
            open,
            over?.OccurredAt,
            over is null ? GapOutcome.Open : GapOutcome.Dropped,
            null
        );
    }

    private static bool GivesUp(Milestone milestone) =>
        milestone.Name is MilestoneNames.ReservationExpired or MilestoneNames.ReservationReleased;

    private bool IsAfterEnd(Milestone from) => over is not null && over.OccurredAt < from.OccurredAt;
}
