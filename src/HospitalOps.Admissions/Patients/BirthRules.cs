using System.Globalization;
using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Patients;

/// <summary>Which dates and years of birth a living person may have.</summary>
internal static class BirthRules
{
    /// <summary>Years; nobody is known to have lived so long.</summary>
    public const int OldestAge = 130;

    // Years of the Hijri calendar that somebody alive may have been born in, typed as they stand on a document.
    private const int FirstHijri = 1300,
        LastHijri = 1460;

    /// <summary>
    /// Null when it may be true. A year that looks like a Hijri one is told as such, with its Gregorian one.
    /// </summary>
    public static Refusal? Refuse(DateOnly? date, int? year, DateTimeOffset now)
    {
        // A day more: around midnight the hospital's day is not the server's.
        var latest = CasablancaTime.DayOf(now).AddDays(1);
        if (date > latest || year > latest.Year)
            return PatientRefusals.BirthInFuture;
        var told = date?.Year ?? year;
        if (told is null || told >= latest.Year - OldestAge)
            return null;
        return told is >= FirstHijri and <= LastHijri
            ? PatientRefusals.BirthHijri(Gregorian(date, told.Value))
            : PatientRefusals.BirthImplausible(latest.Year - OldestAge);
    }

    /// <summary>
    /// The date in the Gregorian calendar, or the year when only a year or a day that month has not was told.
    /// </summary>
    private static string Gregorian(DateOnly? date, int year)
    {
        // Morocco announces its months by sight of the moon; the computed calendar is a day or two off at most.
        var hijri = new HijriCalendar();
        var invariant = CultureInfo.InvariantCulture;
        if (date is { } told && told.Day <= hijri.GetDaysInMonth(year, told.Month))
            return DateOnly
                .FromDateTime(hijri.ToDateTime(year, told.Month, told.Day, 0, 0, 0, 0))
                .ToString("yyyy-MM-dd", invariant);
        return hijri.ToDateTime(year, 1, 1, 0, 0, 0, 0).Year.ToString(invariant);
    }
}
