namespace HospitalOps.Contracts.Identity;

/// <summary>An account may not be used any more; its sessions end.</summary>
public sealed record StaffDisabled
{
    public required Guid HospitalId { get; init; }

    public required Guid StaffId { get; init; }

    /// <summary>Login, by which jobs and desks name who has them.</summary>
    public required string Login { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
