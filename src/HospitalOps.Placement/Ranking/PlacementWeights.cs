namespace HospitalOps.Placement;

/// <summary>
/// Points of the soft rules; configuration of the hospital. Positive numbers; the ranking knows which of them are added
/// and which are taken away.
/// </summary>
public sealed record PlacementWeights
{
    public static PlacementWeights Default { get; } = new();

    public int CareLevelExact { get; init; } = 20;

    /// <summary>Taken per step that the bed's level of care is above the need.</summary>
    public int CareLevelAbovePerStep { get; init; } = 25;

    /// <summary>Taken when a critical bed is the only one left for a lower need than intermediate.</summary>
    public int CriticalBedLastResort { get; init; } = 200;

    public int SameService { get; init; } = 30;

    /// <summary>Taken from beds of other services (a misplaced patient, an outlier).</summary>
    public int OtherService { get; init; } = 30;

    public int AgeMatch { get; init; } = 8;
    public int SpecialBedType { get; init; } = 15;
    public int SingleRoomWish { get; init; } = 10;
    public int PreferredEquipment { get; init; } = 5;

    /// <summary>Taken per equipment tag the patient does not need, three tags at most.</summary>
    public int UnneededEquipment { get; init; } = 2;

    /// <summary>
    /// Taken for negative or positive pressure and shielded rooms given to somebody who does not need them.
    /// </summary>
    public int UnneededPressureRoom { get; init; } = 30;

    public int UnneededContactRoom { get; init; } = 12;

    /// <summary>Taken on top when no other bed of that capability is left in the ward.</summary>
    public int LastIsolationRoom { get; init; } = 15;

    public int UnneededSingleRoom { get; init; } = 6;
    public int SameSexRoom { get; init; } = 6;

    /// <summary>Taken for an empty shared room that would be fixed to one sex.</summary>
    public int OpensRoom { get; init; } = 10;

    /// <summary>
    /// Given for the bed next to the nursing station, one less per rank; doubled for emergencies and critical or
    /// intermediate needs.
    /// </summary>
    public int NearStation { get; init; } = 5;

    /// <summary>
    /// Taken for a bed that is still to be cleaned; doubled for emergencies and patients out of theatre.
    /// </summary>
    public int NotReady { get; init; } = 20;

    /// <summary>False: beds that are not clean yet are not offered at all.</summary>
    public bool OfferBedsNotReady { get; init; } = true;
}
