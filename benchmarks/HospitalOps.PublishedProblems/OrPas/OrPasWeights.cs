namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>Weights and tolerances of the cost model; the defaults are those of the published problem.</summary>
public sealed record OrPasWeights
{
    public static OrPasWeights Published { get; } = new();

    /// <summary>Per preferred property missing and patient-night.</summary>
    public int Feature { get; init; } = 20;

    /// <summary>Per patient-night in a room larger than preferred.</summary>
    public int Preference { get; init; } = 10;

    /// <summary>Per patient-night in a department that is not a main one for the specialism.</summary>
    public int Department { get; init; } = 20;

    /// <summary>Per patient-night in a room of the other sex.</summary>
    public int FixedSex { get; init; } = 50;

    /// <summary>Per room-night with both sexes in a same-sex room.</summary>
    public int SexMix { get; init; } = 50;

    public int Transfer { get; init; } = 100;

    /// <summary>Per patient-day.</summary>
    public int Delay { get; init; } = 5;

    /// <summary>Per bed and day that would be missing if everybody who may overstay did.</summary>
    public int OvercrowdRisk { get; init; } = 1;

    /// <summary>Per theatre minute not used before the horizon.</summary>
    public int IdleTheatre { get; init; } = 10;

    /// <summary>Per bed-night not used before the horizon.</summary>
    public int IdleBed { get; init; } = 20;

    /// <summary>Per minute of overtime, of a specialism and of the whole theatre.</summary>
    public int Overtime { get; init; } = 3;

    /// <summary>Overtime allowed per slot of a specialism, minutes.</summary>
    public int OvertimePerSlot { get; init; } = 30;

    /// <summary>Overtime allowed per day over all specialisms, minutes.</summary>
    public int OvertimePerDay { get; init; } = 60;

    /// <summary>
    /// False ("simplified", all published totals): a mixed room-night counts once. True ("minorValue"): it counts the
    /// smaller group.
    /// </summary>
    public bool SexMixCountsSmallerGroup { get; init; }
}
