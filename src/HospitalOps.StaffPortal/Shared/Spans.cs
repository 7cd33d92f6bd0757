using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.Shared;

/// <summary>How long, as people say it: "48 min", "3 h 42", "2 j 4 h"; days from the second on.</summary>
public static class Spans
{
    private const int HoursInTwoDays = 48;

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
