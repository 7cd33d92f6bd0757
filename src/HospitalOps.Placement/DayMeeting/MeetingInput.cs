namespace HospitalOps.Placement;

/// <summary>Somebody the daily bed meeting has to place: in a bed already, or to come.</summary>
public sealed record MeetingPatient
{
    /// <summary>The placement request, or the stay of somebody who is in a bed.</summary>
    public required Guid Id { get; init; }

    public required PlacementNeed Need { get; init; }

    /// <summary>Bed the patient is in now; null for those to come.</summary>
    public Guid? CurrentBedId { get; init; }

    /// <summary>Days from today to the wished first night; 0 for everybody who is in a bed.</summary>
    public int WishedDay { get; init; }

    /// <summary>Days by which the first night may be put off; 0 = it may not.</summary>
    public int MayWaitDays { get; init; }

    /// <summary>Nights still to be spent, as far as is known; at least one.</summary>
    public int Nights { get; init; } = 1;

    /// <summary>True when the stay may take a day longer.</summary>
    public bool MayStayLonger { get; init; }
}

/// <summary>Costs of the plan of the day; configuration of the hospital. One point is one point of the ranking, per night.</summary>
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

    /// <summary>Per patient more than there are beds in a room, per night; such a proposal is never shown as possible.</summary>
    public int Overfull { get; init; } = 20_000;
}
