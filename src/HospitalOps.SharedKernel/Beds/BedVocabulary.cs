namespace HospitalOps.SharedKernel.Beds;

/// <summary>
/// Who a room takes. <see cref="ByRoom"/>: the room takes the sex of its first occupant until it is empty.
/// </summary>
public enum SexPolicy
{
    Any,
    Female,
    Male,
    ByRoom,
}

/// <summary>newborn = day 0 to 28 of life, child = until the 15th birthday (<see cref="AgeClasses"/>).</summary>
public enum AgeClass
{
    Adult,
    Child,
    Newborn,
}

/// <summary>Which age class a bed takes.</summary>
public enum AgePolicy
{
    Any,
    Adult,
    Child,
    Newborn,
}

/// <summary>What a room can do. <see cref="Contact"/> is a single room with its own bathroom.</summary>
public enum RoomCapability
{
    None,
    Contact,
    AirborneNegativePressure,
    ProtectivePositivePressure,
    RadiationShielded,
}

/// <summary>A room of his own: not asked, a wish that only ranks, or a need that is a rule.</summary>
public enum SingleRoom
{
    None,
    Wished,
    Needed,
}

/// <summary>Why the patient needs a bed now; decides how much a bed that is not ready yet costs.</summary>
public enum PlacementPriority
{
    Emergency,
    StepDown,
    Theatre,
    Planned,
    Comfort,
}

/// <summary>The derived label of a bed: eight exclusive values.</summary>
public enum BedLabel
{
    Free,
    Reserved,
    Occupied,
    OnLeave,
    ToClean,
    Cleaning,
    Blocked,
    OutOfService,
}
