using System.ComponentModel.DataAnnotations;
using HospitalOps.PatientTracking.Indicators;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Goal;

/// <summary>The period to compare with.</summary>
/// <param name="ComparisonWards">Codes of the wards that go on as before: chosen in advance, frozen with the baseline,
/// never changed.</param>
public sealed record ProposeBaselineRequest(
    DateOnly FirstDay,
    DateOnly LastDay,
    [property: MaxLength(20)] IReadOnlyList<string>? ComparisonWards
);

/// <summary>A baseline, proposed or frozen.</summary>
/// <param name="Verified">Frozen, and its extracts still give its hash.</param>
public sealed record BaselineView(
    Guid BaselineId,
    DateOnly FirstDay,
    DateOnly LastDay,
    int DefinitionVersion,
    int WaitsToDoctor,
    int WaitsToBed,
    int Turnarounds,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? FrozenBy,
    DateTimeOffset? FrozenAt,
    string? Hash,
    bool Verified,
    IReadOnlyList<string> ComparisonWards
)
{
    internal static BaselineView Of(Baseline row) =>
        new(
            row.Id,
            row.FirstDay,
            row.LastDay,
            row.DefinitionVersion,
            row.W.Length,
            row.B.Length,
            row.T.Length,
            row.ProposedBy,
            row.ProposedAt,
            row.FrozenBy,
            row.FrozenAt,
            row.Hash,
            row.Hash is not null && row.Hash == row.Fingerprint(),
            row.ComparisonWards
        );
}

/// <summary>
/// One person proposes the baseline of the hospital, another one freezes it; then it is there for good.
/// </summary>
internal static class FreezingBaseline
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/baselines", ListAsync)
            .Query(TrackingPermissions.ReadGoal)
            .WithName("ListBaselines")
            .WithSummary("Proposals and the frozen baseline.");
        group
            .MapPost("/baselines", ProposeAsync)
            .Command(TrackingPermissions.FreezeBaseline)
            .WithName("ProposeBaseline")
            .WithSummary("Extract the waits of a period as a proposal.");
        group
            .MapPost("/baselines/{id:guid}/freeze", FreezeAsync)
            .Command(TrackingPermissions.FreezeBaseline)
            .WithName("FreezeBaseline")
            .WithSummary("Freeze somebody else's proposal.");
        group
            .MapPost("/baselines/{id:guid}/withdraw", WithdrawAsync)
            .Command(TrackingPermissions.FreezeBaseline)
            .WithName("WithdrawBaseline")
            .WithSummary("A proposal that is not frozen is given up.");
    }

    private static async Task<Ok<IReadOnlyList<BaselineView>>> ListAsync(
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    )
    {
        var rows = await database
            .Baselines.AsNoTracking()
            .Where(row => row.HospitalId == caller.HospitalId && !row.Withdrawn)
            .OrderByDescending(row => row.ProposedAt)
            .Take(20)
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<BaselineView>>([.. rows.Select(BaselineView.Of)]);
    }

    private static async Task<Results<Created<BaselineView>, ProblemHttpResult>> ProposeAsync(
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

    private static async Task<Results<Ok<BaselineView>, ProblemHttpResult>> FreezeAsync(
        Guid id,
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await LockAsync(id, caller, database, cancel) is not { } baseline)
            return CommonRefusals.NotFound.ToProblem();
        var other = await database
            .Baselines.AsNoTracking()
            .SingleOrDefaultAsync(row => row.HospitalId == caller.HospitalId && row.FrozenAt != null, cancel);
        if (other is not null)
            return TrackingRefusals.BaselineFrozen(other.FrozenBy!, other.FrozenAt!.Value).ToProblem();
        if (baseline.Freeze(caller.UserName, clock.GetUtcNow()) is { } refusal)
            return refusal.ToProblem();
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(BaselineView.Of(baseline));
    }

    private static async Task<Results<Ok<BaselineView>, ProblemHttpResult>> WithdrawAsync(
        Guid id,
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    )
    {
        if (await LockAsync(id, caller, database, cancel) is not { } baseline)
            return CommonRefusals.NotFound.ToProblem();
        if (baseline.FrozenAt is { } since)
            return TrackingRefusals.BaselineFrozen(baseline.FrozenBy!, since).ToProblem();
        baseline.Withdrawn = true;
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(BaselineView.Of(baseline));
    }

    /// <summary>
    /// All baselines of the hospital one after the other: two people may freeze two proposals at once.
    /// </summary>
    private static async Task<Baseline?> LockAsync(
        Guid id,
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    )
    {
        var rows = await database
            .Baselines.FromSql(
                $"select * from baseline where hospital_id = {caller.HospitalId} and not withdrawn order by id for update"
            )
            .ToListAsync(cancel);
        return rows.Find(row => row.Id == id);
    }
}
