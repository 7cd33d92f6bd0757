using System.Globalization;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.StaffPortal.Shared;

/// <summary>
/// Opening hours as people write them: "08:00-12:00, 14:00-18:00", and dates as "24/12/2026 09:00-12:00" or only
/// "25/12/2026" for closed.
/// </summary>
public static class HoursText
{
    public static string Write(IEnumerable<OpenPeriod> periods) =>
        string.Join(
            ", ",
            periods
                .OrderBy(period => period.Opens)
                .Select(period =>
                    $"{Clock(period.Opens)}-{(period.Closes == TimeOnly.MinValue ? "24:00" : Clock(period.Closes))}"
                )
        );

    public static string Write(IEnumerable<DateHours> dates) =>
        string.Join(
            "\n",
            dates
                .OrderBy(date => date.Date)
                .Select(date =>
                    $"{date.Date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)} {Write(date.Periods)}".TrimEnd()
                )
        );

    /// <summary>Null when it cannot be read; no text is no period.</summary>
    public static IReadOnlyList<OpenPeriod>? ReadPeriods(string? typed)
    {
        List<OpenPeriod> periods = [];
        foreach (
            var part in LocalTime
                .Digits(typed)
                .Split([',', ';', '،'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            var ends = part.Split(['-', '–'], StringSplitOptions.TrimEntries);
            if (
                ends.Length != 2
                || ReadTime(ends[0]) is not { } opens
                || ReadTime(ends[1] is "24:00" ? "00:00" : ends[1]) is not { } closes
            )
                return null;
            periods.Add(new(opens, closes));
        }
        return periods;
    }

    /// <summary>One date a line. Null when one cannot be read.</summary>
    public static IReadOnlyList<DateHours>? ReadDates(string? typed)
    {
        List<DateHours> dates = [];
        foreach (
            var line in LocalTime
                .Digits(typed)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            var parts = line.Split(' ', 2);
            if (TypedText.Day(parts[0]) is not { } date)
                return null;
            if (ReadPeriods(parts.Length > 1 ? parts[1] : "") is not { } periods)
                return null;
            dates.Add(new(date, periods));
        }
        return dates;
    }

    /// <summary>"8:30", "08:30" or "8"; null otherwise.</summary>
    public static TimeOnly? ReadTime(string? typed) =>
        TimeOnly.TryParseExact(
            LocalTime.Digits(typed).Trim(),
            ["H:mm", "HH:mm", "H'h'mm", "%H", "H'h'"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
