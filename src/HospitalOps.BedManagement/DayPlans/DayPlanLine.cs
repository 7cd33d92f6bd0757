namespace HospitalOps.BedManagement.DayPlans;

/// <summary>What the plan of the day proposes in one line.</summary>
internal sealed record DayPlanLine
{
    /// <summary>Of the new line.</summary>
    public required DayPlanEntryId Id { get; init; }

    public required DayPlanId DayPlanId { get; init; }

    /// <summary>Place in the plan, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Whom it is about.</summary>
    public required DayPlanPatient Patient { get; init; }

    /// <summary>Day of the first night, counted from the day of the plan.</summary>
    public required int Day { get; init; }

    public required Guid WardId { get; init; }

    public required string Room { get; init; }

    /// <summary>Null when no bed of the room can be taken yet.</summary>
    public Guid? BedId { get; init; }

    /// <summary>Version of the bed that the plan saw.</summary>
    public long? BedVersion { get; init; }

    /// <summary>Sum of the reasons.</summary>
    public required int Points { get; init; }

    /// <summary>JSON: the points, part by part, with code and subject.</summary>
    public required string Reasons { get; init; }

    /// <summary>JSON: what the patient needs, as far as the plan knew.</summary>
    public required string Needs { get; init; }
}
