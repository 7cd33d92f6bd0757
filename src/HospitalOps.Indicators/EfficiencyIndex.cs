namespace HospitalOps.Indicators;

/// <summary>
/// The four ratios platform / baseline, all "lower is better". W: mean arrival to doctor of seen visits. B: mean
/// decision to occupied.
/// T: mean vacated to ready. Q: 1 / (completed admissions per staffed bed-day under saturated demand); cannot be
/// arranged in the field, marked "simulated".
/// </summary>
public sealed record EfficiencyIndex(double W, double B, double T, double Q)
{
    /// <summary>"30 %" means at least this, and the lower 95 % bound above it.</summary>
    public const double Goal = 0.30;

    /// <summary>
    /// E = 1 / (W × B × T × Q)^(1/4) − 1: the geometric index, which no single metric carries and no reference value
    /// distorts.
    /// </summary>
    public double E => (1 / Math.Pow(W * B * T * Q, 0.25)) - 1;

    /// <summary>The claim of the goal.</summary>
    /// <param name="index">E.</param>
    /// <param name="lowerBound">Lower end of its 95 % interval.</param>
    public static bool Reached(double index, double lowerBound) => index >= Goal && lowerBound > Goal;
}
