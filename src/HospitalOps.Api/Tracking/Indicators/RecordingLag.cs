namespace HospitalOps.Api.Tracking;

/// <summary>Median recording lag of one milestone, minutes.</summary>
public sealed record MilestoneLag(string Milestone, int N, double Median);
