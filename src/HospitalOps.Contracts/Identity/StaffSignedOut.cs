namespace HospitalOps.Contracts.Identity;

/// <summary>A person ended the last of his sessions: what he had in hand is for those who are there.</summary>
public sealed record StaffSignedOut
{
    public required Guid HospitalId { get; init; }

    public required Guid StaffId { get; init; }

    /// <summary>Login, by which jobs and desks name who has them.</summary>
    public required string Login { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
