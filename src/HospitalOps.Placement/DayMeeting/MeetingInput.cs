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

    /// <summary>
    /// The bed is promised, or a person decided that the patient stays: the plan reckons with it and leaves it alone.
    /// </summary>
    public bool IsFixed { get; init; }

    /// <summary>Another bed was asked for: staying where the patient is would be no answer.</summary>
    public bool WantsTransfer { get; init; }

    /// <summary>Rooms that a person has already said no to for this patient.</summary>
    public IReadOnlyCollection<(Guid WardId, string Room)> RefusedRooms { get; init; } = [];
}
