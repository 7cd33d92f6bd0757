namespace HospitalOps.Placement;

/// <summary>
/// Which bed for one request. A policy proposes and gives its reasons; a named person decides. It never acts,
/// and for the same arguments it always gives the same answer.
/// </summary>
public interface IPlacementPolicy
{
    /// <summary>Name used in configuration.</summary>
    string Name { get; }

    /// <summary>Ranks the beds that fit and says of every other one why it does not.</summary>
    /// <param name="need">What the patient needs.</param>
    /// <param name="beds">The beds to choose from, in any order.</param>
    /// <param name="now">The instant the snapshots were taken; no policy reads a clock.</param>
    PlacementAnswer Examine(PlacementNeed need, IReadOnlyList<BedSnapshot> beds, DateTimeOffset now);

    /// <summary>Only the beds that fit, best first.</summary>
    IReadOnlyList<BedSuggestion> Rank(PlacementNeed need, IReadOnlyList<BedSnapshot> beds, DateTimeOffset now) =>
        Examine(need, beds, now).Suggestions;
}
