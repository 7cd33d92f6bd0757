using System.Globalization;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.Shared;

/// <summary>How old somebody is, by the day or the year of birth, in the hospitals' time.</summary>
public static class Ages
{
    /// <summary>Whole years; by the year alone it may be one too many.</summary>
    public static int? Years(DateOnly? birth, int? year, DateTimeOffset now)
    {
        var today = CasablancaTime.DayOf(now);
        return birth is { } day ? today.Year - day.Year - (today < day.AddYears(today.Year - day.Year) ? 1 : 0)
            : year is { } known ? today.Year - known
            : null;
    }

    /// <summary>"41 ans · 12/03/1985", "7 mois · 02/04/2026", "41 ans · 1985"; "?" where nothing is known.</summary>
    public static string Say(Texts texts, DateOnly? birth, int? year, DateTimeOffset now) =>
        Years(birth, year, now) is not { } age
            ? "?"
            : $"{Short(texts, age, birth, now)} · {birth?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
                ?? year?.ToString(CultureInfo.InvariantCulture)}";

    private static string Short(Texts texts, int years, DateOnly? birth, DateTimeOffset now)
    {
        if (years >= 2 || birth is not { } day)
            return texts["age.years", years];
        var today = CasablancaTime.DayOf(now);
        var months = (today.Year - day.Year) * 12 + today.Month - day.Month - (today.Day < day.Day ? 1 : 0);
        return texts["age.months", Math.Max(0, months)];
    }
}
