namespace HospitalOps.PatientTracking.Journeys;

/// <summary>
/// How far around a reservation the cleaning of its bed is looked at. One window for both directions: who is folded and
/// what is read.
/// </summary>
internal static class HeldBeds
{
    /// <summary>A reservation is over after this, used or not.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>
    /// A bed that was left longer ago than this before the reservation is clean, or its cleaning is on the alert list
    /// by itself.
    /// </summary>
    public static readonly TimeSpan Before = TimeSpan.FromDays(2);
}
