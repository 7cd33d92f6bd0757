namespace HospitalOps.Admissions.Desk;

/// <summary>Something begins to wait for a person.</summary>
internal sealed record DeskTaskOpening
{
    /// <summary>Of the new task.</summary>
    public required Guid Id { get; init; }

    public required Guid HospitalId { get; init; }

    /// <summary>One of the codes of <see cref="DeskTask.Kind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Account name, or what opened it by rule.</summary>
    public required string OpenedBy { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public Guid? PatientId { get; init; }

    public Guid? StayId { get; init; }

    /// <summary>What it is about when neither patient nor stay.</summary>
    public Guid? SubjectId { get; init; }

    public string? Remark { get; init; }
}
