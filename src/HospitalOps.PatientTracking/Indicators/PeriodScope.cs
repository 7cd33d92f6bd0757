using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>The days and wards that a figure is asked for.</summary>
internal static class PeriodScope
{
    public const int MostDays = 3 * 366;

    /// <summary>
    /// Codes of a perimeter. Null = not asked, that is the hospital; an empty text = no ward, that is nothing: figures
    /// of all wards must not stand under the name of one.
    /// </summary>
    public static string[]? Wards(string? wards) =>
        wards?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static Refusal? Wrong(DateOnly from, DateOnly to) =>
        to < from || to.DayNumber - from.DayNumber > MostDays ? TrackingRefusals.PeriodTooLong : null;

    /// <param name="wards">Codes; null = all.</param>
    public static IQueryable<IndicatorDay> Days(
        TrackingDbContext database,
        Guid hospital,
        DateOnly from,
        DateOnly to,
        string[]? wards
    )
    {
        var (everyWard, codes) = (wards is null, wards ?? []);
        return database
            .IndicatorDays.AsNoTracking()
            .Where(day =>
                day.HospitalId == hospital
                && day.Day >= from
                && day.Day <= to
                && (everyWard || codes.Contains(day.Ward))
            );
    }
}
