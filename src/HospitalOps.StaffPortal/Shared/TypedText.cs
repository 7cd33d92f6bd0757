using System.Globalization;

namespace HospitalOps.StaffPortal.Shared;

/// <summary>What people type into fields, in whichever digits their keyboard has.</summary>
public static class TypedText
{
    private static readonly string[] Days = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    /// <summary>A whole number, 0 or more; null when it is none.</summary>
    public static int? Number(string? typed) =>
        int.TryParse(LocalTime.Digits(typed).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>"24/11/2026", "24-11-2026" or "24.11.2026"; null when it is none.</summary>
    public static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(
            LocalTime.Digits(typed).Trim(),
            Days,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
