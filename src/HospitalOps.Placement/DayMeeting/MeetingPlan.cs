namespace HospitalOps.Placement;

/// <summary>
/// One line of the plan of the day; nothing moves by itself, each line is accepted or rejected by a person.
/// </summary>
/// <param name="PatientId">As given.</param>
/// <param name="Day">Day of the first night, counted from today.</param>
/// <param name="WardId">Proposed ward.</param>
/// <param name="Room">Proposed room.</param>
/// <param name="BedId">A bed of the room that is free today; null when the plan is for a later day, or no bed of the
/// room can be taken before somebody else has left it.</param>
/// <param name="BedVersion">Version of that bed when the plan was made; a later one makes the line stale.</param>
/// <param name="IsTransfer">The patient is in another room now.</param>
/// <param name="Parts">What the line costs, part by part, in words.</param>
public sealed record MeetingProposal(
    Guid PatientId,
    int Day,
    Guid WardId,
    string Room,
    Guid? BedId,
    long? BedVersion,
    bool IsTransfer,
    IReadOnlyList<PlacementReason> Parts
)
{
    /// <summary>Sum of the parts; more points are better.</summary>
    public int Points => Parts.Sum(p => p.Points);
}

/// <summary>The plan of the day.</summary>
/// <param name="Proposals">Everybody to come, and everybody in a bed who should change rooms.</param>
/// <param name="Unplaced">Patients for whom no bed fits by the rules, with the rules per bed as the ranking gives
/// them.</param>
/// <param name="Costs">Cost of the plan, part by part.</param>
/// <param name="Before">Cost of placing everybody one after the other without moving anybody: what the plan improves
/// on.</param>
/// <param name="Moves">Moves that the search evaluated.</param>
public sealed record MeetingPlan(
    IReadOnlyList<MeetingProposal> Proposals,
    IReadOnlyList<Guid> Unplaced,
    MeetingCosts Costs,
    MeetingCosts Before,
    long Moves
)
{
    /// <summary>Cost as the search kept it up, move by move; a test holds it against the parts.</summary>
    public long SearchedCost { get; init; }

    public long Cost => Costs.Total;

    public long CostBefore => Before.Total;
}
