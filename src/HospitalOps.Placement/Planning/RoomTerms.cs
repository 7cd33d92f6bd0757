namespace HospitalOps.Placement.Planning;

/// <summary>
/// Everything that depends on who is in which room on which day; tables are indexed <c>room * days + day</c>.
/// </summary>
public sealed class RoomTerms
{
    public required int[] Capacity { get; init; }

    /// <summary>True where both sexes in one night cost <see cref="SexMixCost"/>.</summary>
    public required bool[] SameSex { get; init; }

    public int SexMixCost { get; init; }

    /// <summary>
    /// Cost of a patient more than the room has beds, per night. Large: such a plan cannot be carried out.
    /// </summary>
    public required int OverfullCost { get; init; }

    /// <summary>Cost per bed that would be missing if everybody who may overstay did.</summary>
    public int OvercrowdRiskCost { get; init; }

    /// <summary>Cost of an empty bed, per day.</summary>
    public required int[] IdleBedCost { get; init; }

    /// <summary>
    /// Patients who left the room on the day before and might have stayed, known before planning; null = none.
    /// </summary>
    public int[]? MayStayAlready { get; init; }
}
