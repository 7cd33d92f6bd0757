namespace HospitalOps.Api.Tracking;

/// <summary>Open alerts of a role that nobody of it looks after yet.</summary>
public sealed record OpenDelays(int Alerts);
