namespace HospitalOps.Placement.Planning;

/// <summary>
/// The assignment problem of one planning run in flat arrays: stays, each to be given a first day and a room, over a
/// number of days.
/// Costs are whole numbers; the caller chooses the unit. Built by a problem-specific builder, read-only afterwards.
/// </summary>
public sealed class PlanModel
{
    /// <summary>Days of the plan; day 0 is the first one that can still be decided.</summary>
    public required int Days { get; init; }

    public required RoomTerms Rooms { get; init; }

    public required TheatreTerms Theatre { get; init; }

    /// <summary>
    /// The stays to place. Their order does not matter to the result's quality, but it does to a reproducible run.
    /// </summary>
    public required IReadOnlyList<PlanStay> Stays { get; init; }
}

/// <summary>A stay to place.</summary>
public sealed record PlanStay
{
    public required bool IsFemale { get; init; }

    /// <summary>Nights still to be spent.</summary>
    public required int Length { get; init; }

    /// <summary>First days that may be chosen, ascending, at least one.</summary>
    public required int[] Starts { get; init; }

    /// <summary>Rooms that may be chosen, at least one.</summary>
    public required int[] Rooms { get; init; }

    /// <summary>
    /// Cost of the whole stay in each room, by room index; only the entries of <see cref="Rooms"/> count.
    /// </summary>
    public required int[] RoomCost { get; init; }

    /// <summary>Cost of starting on a day, by position in <see cref="Starts"/>.</summary>
    public required int[] StartCost { get; init; }

    /// <summary>True when the stay may take a day longer than planned.</summary>
    public bool MayOverstay { get; init; }

    /// <summary>Days from the first day to the surgery; -1 when none is to come.</summary>
    public int SurgeryOffset { get; init; } = -1;

    public int SurgeryMinutes { get; init; }
    public int Specialism { get; init; }

    /// <summary>False: the surgery does not count against the specialism's own slots.</summary>
    public bool IsElective { get; init; } = true;

    /// <summary>Where to begin the search: first day and room, when something sensible is known.</summary>
    public PlanPlace? Hint { get; init; }
}

/// <summary>First day and room of a stay.</summary>
public readonly record struct PlanPlace(int Start, int Room);
