using System.Globalization;

namespace HospitalOps.StaffPortal.Shared;

/// <summary>
/// A period as it stands in the address of a page: today, 7, 30, 90 or 365 days, or two days that were typed.
/// </summary>
public sealed record DaySpan(DateOnly From, DateOnly To)
{
    public static IReadOnlyList<string> Choices { get; } = ["today", "7", "30", "90", "365"];

    /// <param name="choice">One of <see cref="Choices"/>; anything else is 30 days.</param>
    /// <param name="from">"2026-11-01", where a page is linked to.</param>
    public static DaySpan Of(string? choice, string? from, string? to, DateOnly today)
    {
        if (Day(from) is { } first && Day(to) is { } last && last >= first)
            return new(first, last);
        var days =
            choice == "today" ? 1
            : int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Choices.Contains(choice)
                ? number
            : 30;
        return new(today.AddDays(1 - days), today);
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
