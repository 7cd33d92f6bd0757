using HospitalOps.PatientTracking.Domain;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>The waits of the three ratios and the guard rails of a period.</summary>
/// <param name="Guards">Arrivals, left unseen, judged by target, met, admissions, transfers.</param>
internal sealed record PeriodWaits(double[] W, double[] B, double[] T, int[] Guards)
{
    public const string Wait = "arrival_to_doctor", Bed = "decision_to_occupied", Turnaround = "bed_turnaround", ToTarget = "triage_to_doctor";

    private static readonly string[] Codes = [Wait, Bed, Turnaround, ToTarget, "arrival", "left_unseen", "admission", "transfer"];

    public static async Task<PeriodWaits> ReadAsync(TrackingDbContext database, Guid hospital, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var days = (await database.IndicatorDays.AsNoTracking().Where(day => day.HospitalId == hospital && day.Day >= from && day.Day <= to && Codes.Contains(day.Code))
            .OrderBy(day => day.Day).ThenBy(day => day.Ward).ThenBy(day => day.Level).ToListAsync(cancel)).ToLookup(day => day.Code);
        double[] Minutes(string code) => [.. days[code].SelectMany(day => day.Minutes)];
        int Count(string code) => days[code].Sum(day => day.Count);
        return new(
            Minutes(Wait), Minutes(Bed), Minutes(Turnaround),
            [Count("arrival"), Count("left_unseen"), days[ToTarget].Sum(day => day.Judged), days[ToTarget].Sum(day => day.Met), Count("admission"), Count("transfer")]);
    }
}
