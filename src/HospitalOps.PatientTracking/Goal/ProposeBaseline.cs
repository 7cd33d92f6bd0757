using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Indicators;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Goal;

/// <summary>One person proposes the baseline of the hospital.</summary>
internal static class ProposeBaseline
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/baselines", HandleAsync)
            .Command(TrackingPermissions.FreezeBaseline)
            .WithName("ProposeBaseline")
            .WithSummary("Extract the waits of a period as a proposal.");

    private static async Task<Results<Created<BaselineView>, ProblemHttpResult>> HandleAsync(
        ProposeBaselineRequest body,
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (body.LastDay < body.FirstDay || body.LastDay.DayNumber - body.FirstDay.DayNumber > 3 * 366)
            return TrackingRefusals.PeriodTooLong.ToProblem();
        if (
            await database
                .Baselines.AsNoTracking()
                .SingleOrDefaultAsync(row => row.HospitalId == caller.HospitalId && row.FrozenAt != null, cancel) is
            { } frozen
        )
            return TrackingRefusals.BaselineFrozen(frozen.FrozenBy!, frozen.FrozenAt!.Value).ToProblem();
        var now = clock.GetUtcNow();
        if (
            await BaselinePeriod.WrongAsync(
                database,
                caller.HospitalId,
                body.FirstDay,
                body.LastDay,
                CasablancaTime.DayOf(now),
                cancel
            ) is
            { } wrong
        )
            return wrong.ToProblem();
        string[] comparison =
        [
            .. (body.ComparisonWards ?? [])
                .Select(ward => ward.Trim().ToUpperInvariant())
                .Where(ward => ward.Length > 0)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        var known = await PeriodScope
            .Days(database, caller.HospitalId, body.FirstDay, body.LastDay, comparison)
            .Where(day => (day.Code == PeriodWaits.Bed || day.Code == PeriodWaits.Turnaround) && day.Minutes.Length > 0)
            .Select(day => new { day.Ward, day.Code })
            .Distinct()
            .ToListAsync(cancel);
        var empty = comparison.Where(ward => known.Count(row => row.Ward == ward) < 2).ToList();
        if (empty.Count > 0)
            return TrackingRefusals.ComparisonWardEmpty(empty).ToProblem();
        var waits = await PeriodWaits.ReadAsync(
            database,
            caller.HospitalId,
            body.FirstDay,
            body.LastDay,
            CasablancaTime.DayOf(now),
            comparison,
            cancel
        );
        if (waits.Index.IsEmpty)
            return TrackingRefusals.BaselineEmpty.ToProblem();
        var baseline = new Baseline
        {
            Id = Guid.CreateVersion7(now),
            HospitalId = caller.HospitalId,
            FirstDay = body.FirstDay,
            LastDay = body.LastDay,
            DefinitionVersion = Baseline.Definition,
            W = waits.Index.W,
            B = waits.Index.B,
            T = waits.Index.T,
            WaitLevels = waits.WaitLevels,
            Guards = waits.Guards,
            Levels = [.. waits.Levels.Keys],
            LevelTargets = [.. waits.Levels.Values.SelectMany(level => new[] { level.Judged, level.Met })],
            ComparisonWards = comparison,
            ComparisonW = waits.Comparison.W,
            ComparisonB = waits.Comparison.B,
            ComparisonT = waits.Comparison.T,
            ProposedBy = caller.UserName,
            ProposedAt = now,
        };
        database.Add(baseline);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/v1/baselines/{baseline.Id}", BaselineView.Of(baseline));
    }
}
