using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.Shared;

/// <summary>How long, as people say it: "48 min", "3 h 42", "2 j 4 h"; days from the second on.</summary>
public static class Spans
{
    private const int HoursInTwoDays = 48;

    /// <summary>From an instant until now.</summary>
    public static string Since(Texts texts, DateTimeOffset at, DateTimeOffset now) => Brief(texts, now - at);

    /// <summary>A figure of a table: tenths of a minute below two hours.</summary>
    public static string Figure(Texts texts, double minutes) =>
        minutes < 120
            ? texts["minutes", Math.Round(minutes, 1)]
            : Brief(texts, TimeSpan.FromMinutes(Math.Round(minutes)));

    public static string Brief(Texts texts, TimeSpan span)
    {
        var minutes = Math.Max(0, (int)span.TotalMinutes);
        var (days, hours) = (minutes / 60 / 24, minutes / 60);
        return (hours, minutes % 60) switch
        {
            (0, var rest) => texts["minutes", rest],
            (< HoursInTwoDays, 0) => texts["hours", hours],
            (< HoursInTwoDays, var rest) => texts["span.hours_minutes", hours, rest.ToString("00", null)],
            _ when hours % 24 == 0 => texts["span.days", days],
            _ => texts["span.days_hours", days, hours % 24],
        };
    }
}
