namespace HospitalOps.Contracts.Identity;

/// <summary>One session ended before its time.</summary>
public sealed record SessionRevoked
{
    public required Guid HospitalId { get; init; }

    public required Guid StaffId { get; init; }

    public required string SessionId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
