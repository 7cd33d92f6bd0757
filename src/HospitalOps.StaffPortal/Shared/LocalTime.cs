using System.Globalization;
using HospitalOps.SharedKernel;

namespace HospitalOps.StaffPortal.Shared;

/// <summary>
/// Local time of the hospitals as shown and as typed; never by the host's or the browser's zone data (see
/// <see cref="CasablancaTime"/>).
/// </summary>
public static class LocalTime
{
    /// <summary>"14:05".</summary>
    public static string Clock(DateTimeOffset instant) =>
        CasablancaTime.ToLocal(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"14:05" on the same local day, else "24/11 14:05".</summary>
    public static string Brief(DateTimeOffset instant, DateTimeOffset now) =>
        CasablancaTime.DayOf(instant) == CasablancaTime.DayOf(now)
            ? Clock(instant)
            : CasablancaTime.ToLocal(instant).ToString("dd/MM HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"24/11/2026 14:05:09".</summary>
    public static string Full(DateTimeOffset instant) =>
        CasablancaTime.ToLocal(instant).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>
    /// All instants that read so on a wall clock: none (the hour did not exist), one, or two (ask which).
    /// </summary>
    public static IReadOnlyList<DateTimeOffset> FromWall(DateTime wall) =>
        [
            .. new[] { TimeSpan.FromHours(1), TimeSpan.Zero }
                .Select(offset => new DateTimeOffset(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified), offset))
                .Where(candidate => CasablancaTime.OffsetAt(candidate) == candidate.Offset)
                .Select(candidate => candidate.ToUniversalTime()),
        ];

    /// <summary>Reads "24/11/1980" or "1980", also in Arabic-Indic digits. False when it is neither.</summary>
    public static bool TryReadBirth(string? typed, out DateOnly? date, out int? year)
    {
        (date, year) = (null, null);
        var text = Digits(typed).Trim();
        if (text.Length == 0)
            return true;
        if (TypedText.Day(text) is { } read)
            date = read;
        else if (text.Length == 4 && TypedText.Number(text) is { } number)
            year = number;
        else
            return false;
        return true;
    }

    /// <summary>
    /// Reads "24/11/2026 14:05" of the hospitals' clocks, also in Arabic-Indic digits; null when it is not understood,
    /// did not exist or existed twice.
    /// </summary>
    public static DateTimeOffset? ReadMoment(string? typed) =>
        DateTime.TryParseExact(
            Digits(typed).Trim(),
            ["d/M/yyyy HH:mm", "d/M/yyyy H:mm"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var wall
        ) && FromWall(wall) is [var one]
            ? one
            : null;

    /// <summary>Something is typed that is no moment; an empty field is left out.</summary>
    public static bool IsWrongMoment(string? typed) => !string.IsNullOrWhiteSpace(typed) && ReadMoment(typed) is null;

    /// <summary>Arabic-Indic and Persian digits become 0-9.</summary>
    public static string Digits(string? typed) =>
        string.Concat(
            (typed ?? "").Select(letter =>
                letter switch
                {
                    >= '٠' and <= '٩' => (char)('0' + letter - '٠'),
                    >= '۰' and <= '۹' => (char)('0' + letter - '۰'),
                    _ => letter,
                }
            )
        );
}
