namespace HospitalOps.PatientTracking.Indicators;

/// <summary>How figures are shown.</summary>
internal static class Figures
{
    public static double? Round(double? minutes) => minutes is { } value ? Math.Round(value, 1) : null;
}
