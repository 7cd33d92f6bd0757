namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>
/// What is wrong with a solution beyond its cost; the codes are those of the problem description (F1-F3).
/// </summary>
public sealed record OrPasFault(string Code, string Patient, string Reason);

/// <summary>Counts and costs of a solution, part by part.</summary>
public sealed record OrPasScore
{
    public required int FeatureCount { get; init; }
    public required int PreferenceCount { get; init; }
    public required int DepartmentCount { get; init; }
    public required int FixedSexCount { get; init; }

    /// <summary>Features, preference, department and fixed sex together.</summary>
    public required int Room { get; init; }

    public required int SexMix { get; init; }
    public required int Transfer { get; init; }
    public required int Delay { get; init; }
    public required int OvercrowdRisk { get; init; }
    public required int IdleBeds { get; init; }
    public required int IdleTheatre { get; init; }
    public required int Overtime { get; init; }

    /// <summary>Beds over capacity, per room-night.</summary>
    public required int BedViolations { get; init; }

    /// <summary>Patient-nights in a room that is not admissible.</summary>
    public required int RoomViolations { get; init; }

    /// <summary>Theatre minutes over what overtime allows.</summary>
    public required int TheatreViolations { get; init; }

    public required IReadOnlyList<OrPasFault> Faults { get; init; }

    /// <summary>Days between wished and real first day, over all patients.</summary>
    public required int DelayDays { get; init; }

    /// <summary>Patients who start on or after the end of the horizon.</summary>
    public required int StartedAfterHorizon { get; init; }

    public int Total => Room + SexMix + Transfer + Delay + OvercrowdRisk + IdleBeds + IdleTheatre + Overtime;

    public int Violations => BedViolations + RoomViolations + TheatreViolations;

    /// <summary>No violation and no fault: only then does the total mean anything.</summary>
    public bool IsFeasible => Violations == 0 && Faults.Count == 0;
}
