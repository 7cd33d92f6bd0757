using HospitalOps.PatientTracking.Log;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>
/// Who lies in a bed, or beside the mother, when a doctor decides to admit him waits for no bed, unless another one is
/// asked for him.
/// </summary>
/// <param name="valid">Milestones of the journey that count, in order.</param>
internal sealed class PlacedAtDecision(IReadOnlyList<Milestone> valid, Milestone decision)
{
    private readonly IReadOnlyList<Milestone> asked =
    [
        .. valid.Where(request =>
            request.Name == MilestoneNames.BedRequested
            && !valid.Any(end =>
                end.Thread == request.Thread
                && end.Name is MilestoneNames.Occupied or MilestoneNames.RequestWithdrawn
                && end.OccurredAt <= decision.OccurredAt
            )
        ),
    ];

    private readonly bool lies = LiesAt(valid, decision.OccurredAt);

    public bool WaitsForNothing(GapRule rule) =>
        (lies && asked.Count == 0)
        || (rule.To == MilestoneNames.BedRequested && asked.Any(request => request.OccurredAt < decision.OccurredAt));

    /// <summary>
    /// When the waiting came to nothing: beside the mother, or the other bed is not asked for any more.
    /// </summary>
    public DateTimeOffset? ClosedAt =>
        valid.FirstOrDefault(milestone => IsBesideMother(milestone) && milestone.OccurredAt >= decision.OccurredAt)
            is { } cot
            ? cot.OccurredAt
        : lies && asked.All(request => WithdrawnAt(request) is not null) ? asked.Max(request => WithdrawnAt(request))
        : null;

    private DateTimeOffset? WithdrawnAt(Milestone request) =>
        valid
            .FirstOrDefault(end => end.Thread == request.Thread && end.Name == MilestoneNames.RequestWithdrawn)
            ?.OccurredAt;

    private static bool LiesAt(IReadOnlyList<Milestone> valid, DateTimeOffset at)
    {
        var lies = false;
        foreach (var milestone in valid.Where(milestone => milestone.OccurredAt <= at))
            lies = milestone.Name switch
            {
                MilestoneNames.Occupied => true,
                MilestoneNames.RoomedIn => IsBesideMother(milestone),
                MilestoneNames.BedVacated when milestone.Detail is not ("transfer" or "swap") => false,
                _ => lies,
            };
        return lies;
    }

    private static bool IsBesideMother(Milestone milestone) =>
        milestone.Name == MilestoneNames.RoomedIn && milestone.Detail != "apart";
}
