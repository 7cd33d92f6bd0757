namespace HospitalOps.PatientTracking.Journeys;

/// <summary>How a gap stands.</summary>
internal enum GapOutcome
{
    Open,
    Done,
    Dropped,
    Point,
}

/// <summary>
/// A gap between two milestones of a journey, or a point that is only counted: what the indicators are made of, what
/// the delay rules watch and what a number is drilled down to. Derived; folded again whenever an event of the journey
/// comes.
/// </summary>
internal sealed class JourneyGap
{
    public Guid JourneyId { get; init; }

    public required string Code { get; init; }

    /// <summary>Bed request, cleaning, transport; empty for the journey's own gaps.</summary>
    public Guid Thread { get; init; }

    public DateTimeOffset FromAt { get; init; }

    public DateTimeOffset? ToAt { get; set; }

    public GapOutcome Outcome { get; set; }

    public Guid HospitalId { get; set; }

    /// <summary>Code of the ward that it is counted for; empty outside of wards.</summary>
    public required string Ward { get; set; }

    /// <summary>Triage level, where there is one.</summary>
    public string? Level { get; set; }

    /// <summary>Bed or service point.</summary>
    public string? Place { get; set; }

    /// <summary>Minutes, UTC minus UTC; null while it is open.</summary>
    public double? Minutes { get; set; }

    /// <summary>Minutes after which it is too late by the rule of the event itself (triage level).</summary>
    public double? TargetMinutes { get; set; }

    /// <summary>Local civil day on which it began: it is counted there.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Local hour at which it began.</summary>
    public short Hour { get; init; }

    public (string, Guid, DateTimeOffset) Key => (Code, Thread, FromAt);

    /// <summary>True when the same gap is known differently.</summary>
    public bool Differs(JourneyGap other) =>
        (ToAt, Outcome, HospitalId, Ward, Level, Place, Minutes, TargetMinutes)
        != (
            other.ToAt,
            other.Outcome,
            other.HospitalId,
            other.Ward,
            other.Level,
            other.Place,
            other.Minutes,
            other.TargetMinutes
        );

    public void Become(JourneyGap other) =>
        (ToAt, Outcome, HospitalId, Ward, Level, Place, Minutes, TargetMinutes) = (
            other.ToAt,
            other.Outcome,
            other.HospitalId,
            other.Ward,
            other.Level,
            other.Place,
            other.Minutes,
            other.TargetMinutes
        );
}
