namespace HospitalOps.Api.Tracking;

/// <summary>Those who wait between two milestones now.</summary>
public sealed record WaitingNow(string Code, int Count, DateTimeOffset Oldest);
