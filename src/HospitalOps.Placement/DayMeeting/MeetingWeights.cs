namespace HospitalOps.Placement;

/// <summary>
/// Costs of the plan of the day; configuration of the hospital. One point is one point of the ranking, per night.
/// </summary>
public sealed record MeetingWeights
{
    public static MeetingWeights Default { get; } = new();

    /// <summary>Points of the ranking, which decide how well a room suits.</summary>
    public PlacementWeights Ranking { get; init; } = PlacementWeights.Default;

    /// <summary>Per transfer of somebody who is in a bed.</summary>
    public int Transfer { get; init; } = 150;

    /// <summary>Per day that a first night is put off.</summary>
    public int DelayPerDay { get; init; } = 40;

    /// <summary>Factor on the delay of emergencies.</summary>
    public int EmergencyDelayFactor { get; init; } = 5;

    /// <summary>Per night in which a room by first occupant has both sexes.</summary>
    public int SexMix { get; init; } = 500;

    /// <summary>Per bed that would be missing if everybody who may stay longer did.</summary>
    public int OvercrowdRisk { get; init; } = 5;

    /// <summary>
    /// Per patient more than there are beds in a room, per night; such a proposal is never shown as possible.
    /// </summary>
    public int Overfull { get; init; } = 20_000;
}
