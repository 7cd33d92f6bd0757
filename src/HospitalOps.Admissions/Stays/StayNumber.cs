using System.Globalization;

namespace HospitalOps.Admissions.Stays;

/// <summary>Stay number: site letter, year, 7 digits; one per stay for ever, gaps allowed.</summary>
internal static class StayNumber
{
    /// <summary>"B20260000042".</summary>
    public static string Format(string site, DateTimeOffset now, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{site[0]}{now.Year}{number:D7}");
}
