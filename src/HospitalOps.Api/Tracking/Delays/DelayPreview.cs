namespace HospitalOps.Api.Tracking;

/// <summary>What a rule would have done yesterday.</summary>
/// <param name="Gaps">Gaps of its kind and hours that began yesterday.</param>
/// <param name="Fired">Of those: longer than the target.</param>
public sealed record DelayPreview(DateOnly Day, int Gaps, int Fired);
