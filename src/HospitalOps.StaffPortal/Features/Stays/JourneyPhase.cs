namespace HospitalOps.StaffPortal.Features.Stays;

/// <summary>What happens to the patient in a phase; gives its colour.</summary>
public enum PhaseLook
{
    Wait,
    Care,

    /// <summary>Between two places, or out of the bed for a while.</summary>
    Away,
}

/// <summary>One part of a journey, from–to.</summary>
/// <param name="Code">Of the texts <c>phase.…</c>.</param>
/// <param name="To">Null: the patient is in it now.</param>
public sealed record JourneyPhase(string Code, PhaseLook Look, DateTimeOffset From, DateTimeOffset? To)
{
    public TimeSpan LengthAt(DateTimeOffset now) => (To ?? now) - From;

    /// <summary>
    /// A ward stay of days must leave the minutes of the emergency department readable: the width grows with the
    /// length, by steps.
    /// </summary>
    public int WidthAt(DateTimeOffset now) =>
        LengthAt(now).TotalMinutes switch
        {
            <= 10 => 1,
            <= 30 => 2,
            <= 60 => 3,
            <= 240 => 4,
            <= 1440 => 5,
            _ => 6,
        };
}
