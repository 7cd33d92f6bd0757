namespace HospitalOps.Api.Admissions;

/// <summary>One paper of a stay.</summary>
public sealed record StayDocumentView(string Kind, DateTimeOffset? ReceivedAt, string? ReceivedBy);
