using System.Globalization;
using HospitalOps.Indicators;
using HospitalOps.PatientTracking.IntegrationTests.Indicators;
using HospitalOps.SharedKernel;
using HospitalOps.TestKit.Services;
using Npgsql;
using static HospitalOps.PatientTracking.IntegrationTests.Indicators.IndicatorMonths;

namespace HospitalOps.PatientTracking.IntegrationTests.Goal;

/// <summary>The goal against a frozen baseline.</summary>
[Collection(IndicatorMonths.One)]
public sealed class GoalTests(TrackingFixture tracking)
{
    [Fact]
    public async Task The_goal_is_silent_without_a_baseline_and_two_persons_freeze_one_for_good()
    {
        var (one, two) = (
            tracking.Api("operations-manager", "one.manager"),
            tracking.Api("operations-manager", "two.manager")
        );
        var (first, last) = (new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31));
        var empty = await one.ShowEfficiencyAsync(first, last).ValueAsync();
        Assert.Equal((null, null), (empty.Baseline, empty.Index));
        Assert.Equal(
            (409, "baseline_empty"),
            await one.ProposeBaselineAsync(new(new(2024, 1, 1), new(2024, 12, 31), null)).RefusedAsync()
        );
        await tracking.MonthAsync(new(2025, 5, 1, 8, 0, 0, TimeSpan.Zero), 1, "NEU");
        await tracking.MonthAsync(new(2026, 10, 1, 8, 0, 0, TimeSpan.Zero), 0.5, "NEU");
        // A ward that goes on as before: its beds take as long as they did.
        await tracking.MonthAsync(new(2025, 5, 1, 9, 0, 0, TimeSpan.Zero), 0.8, "ORT");
        await tracking.MonthAsync(new(2026, 10, 1, 9, 0, 0, TimeSpan.Zero), 0.8, "ORT");
        // Somebody waits for a doctor since that month: he is in no mean, and told beside it.
        var waits = new Way(new(2026, 10, 20, 8, 0, 0, TimeSpan.Zero)).Arrives(0);
        await tracking.Log.TellAsync(waits.All);
        await tracking.RolledAsync();

        var year = new ProposeBaselineRequest(new(2025, 5, 1), new(2026, 4, 30), ["ORT", "URO"]);
        Assert.Equal((409, "comparison_ward_empty"), await one.ProposeBaselineAsync(year).RefusedAsync());
        var proposed = await one.ProposeBaselineAsync(year with { ComparisonWards = ["ORT"] }).ValueAsync();
        Assert.Equal(["ORT"], proposed.ComparisonWards);
        Assert.Equal((409, "second_person_needed"), await one.FreezeBaselineAsync(proposed.BaselineId).RefusedAsync());
        // The wards are chosen in advance: not even a proposal changes them.
        Assert.Equal(
            "23000",
            (
                await Assert.ThrowsAsync<PostgresException>(() =>
                    tracking.Database.ExecuteAsync("update baseline set comparison_wards = '{NEU}'")
                )
            ).SqlState
        );
        var frozen = await two.FreezeBaselineAsync(proposed.BaselineId).ValueAsync();
        Assert.Equal((true, 64), (frozen.Verified, frozen.Hash!.Length));
        Assert.Equal(
            (409, "baseline_frozen"),
            await one.ProposeBaselineAsync(new(new(2025, 5, 2), new(2026, 5, 31), null)).RefusedAsync()
        );
        Assert.Equal(
            "23000",
            (
                await Assert.ThrowsAsync<PostgresException>(() =>
                    tracking.Database.ExecuteAsync("update baseline set withdrawn = true where frozen_at is not null")
                )
            ).SqlState
        );

        var view = await one.ShowEfficiencyAsync(first, last).ValueAsync();
        // The same days on both sides show nothing, however good they look.
        foreach (
            var (from, to, overlaps) in new (DateOnly, DateOnly, bool)[]
            {
                (first, last, false),
                (new(2026, 4, 30), last, true),
                (new(2025, 4, 1), new(2025, 5, 1), true),
                (new(2026, 5, 1), last, false),
            }
        )
        {
            var shown = await one.ShowEfficiencyAsync(from, to).ValueAsync();
            Assert.Equal((overlaps, !overlaps), (shown.Overlaps, shown.Reached));
        }
        using var manager = tracking.As("operations-manager", "one.manager");
        var export = new Export(await manager.GetTextAsync("/api/v1/efficiency/export?from=2026-10-01&to=2026-10-31"));
        var again = IndexInterval.Of(export.Arms("W"), export.Arms("B"), export.Arms("T"), 1, view.Seed)!;

        Assert.Equal((again.Index.E, again.Low, again.High), (view.Index, view.Low, view.High));
        Assert.Equal((true, true, frozen.Hash), (view.Reached, view.QIsSimulated, export.Text("baseline", "sha256")));
        Assert.Equal((0.5, 0.5), (Math.Round(again.Index.B, 9), Math.Round(again.Index.T, 9)));
        var told = view.Ratios.ToDictionary(ratio => ratio.Code);
        var (before, after) = (Summary.Of(export.Arms("B").Baseline), Summary.Of(export.Arms("B").Platform));
        Assert.Equal(
            (before.Median, before.ShownP90, after.Median, after.ShownP90),
            (told["B"].BaselineMedian, told["B"].BaselineP90, told["B"].PlatformMedian, told["B"].PlatformP90)
        );
        Assert.True(told["W"].StillWaiting >= 1);
        Assert.True(told["W"].LongestOpen > (TimeProvider.System.GetUtcNow() - waits.At(0)).TotalMinutes - 5);
        Assert.Equal((0, null), (told["T"].StillWaiting, told["T"].LongestOpen));
        var rails = GuardRails.Compare(export.Sample("baseline"), export.Sample("platform"));
        Assert.Equal(
            rails.Select(rail => (rail.Code, rail.Level, rail.Baseline, rail.Now, rail.Worse)),
            view.Guards.Select(rail => (rail.Code, rail.Level, rail.Baseline, rail.Now, rail.Worse))
        );
        Assert.Contains(rails, rail => rail is { Code: "wait_p95", Level: "3A", Baseline: not null, Worse: false });
        // Five of twenty patients of cardiology lie in the ward of another service, each alone.
        Assert.Contains(
            rails,
            rail => rail is { Code: "misplaced_nights", Baseline: 25, BaselineN: 80, Now: 25, Worse: false }
        );
        Assert.Contains(rails, rail => rail is { Code: "mixed_sex_nights", Baseline: 0, Now: 0, Worse: false });
        var compared = view.Comparison!.Ratios;
        foreach (var ratio in compared)
            Assert.Equal(
                (1.0, export.Arms(ratio.Code, "_comparison").Ratio),
                (Math.Round(ratio.Ratio!.Value, 9), ratio.Ratio.Value)
            );
        Assert.Equal(["W", "B", "T"], compared.Select(ratio => ratio.Code));
    }

    [Fact]
    public async Task A_baseline_is_over_counted_and_twelve_months_or_all_that_is_known()
    {
        var today = CasablancaTime.DayOf(TimeProvider.System.GetUtcNow());
        var manager = tracking.Api("operations-manager", hospital: TrackingFixture.Rabat);
        var start = new DateTimeOffset(2025, 9, 8, 8, 0, 0, TimeSpan.Zero);
        await tracking.Log.TellAsync(
            new Way(start, TrackingFixture.Rabat)
                .Arrives(0)
                .IsSeen(10, 20)
                .IsAdmitted(90, 120, 150, "RBT-PNE-41A")
                .Leaves(2900, 3000, 3100, "RBT-PNE-41A")
                .All
        );
        await tracking.RolledAsync();
        var known = await tracking.Database.ScalarAsync<DateOnly>(
            "select min(day) from indicator_day where hospital_id = $1",
            TrackingFixture.Rabat
        );
        Task<ApiAnswer<BaselineView>> ProposeAsync(DateOnly first, DateOnly last) =>
            manager.ProposeBaselineAsync(new(first, last, null));
        async Task<string> CodeAsync(DateOnly first, DateOnly last) =>
            (await ProposeAsync(first, last).RefusedAsync()).Code;

        Assert.Equal("baseline_not_over", await CodeAsync(today.AddYears(-1), today));
        Assert.Equal("baseline_not_over", await CodeAsync(today.AddYears(-1), today.AddDays(30)));
        var day = await ProposeAsync(new(2025, 9, 8), new(2025, 9, 8)).RefusalAsync();
        Assert.Equal(
            (
                "baseline_too_short",
                known.ToString("O", CultureInfo.InvariantCulture),
                today.AddDays(-1).ToString("O", CultureInfo.InvariantCulture)
            ),
            (day.Code, day.Fact("firstDay"), day.Fact("lastDay"))
        );
        Assert.Equal("baseline_too_short", await CodeAsync(new(2025, 9, 8), new(2026, 9, 6)));
        // A year on paper, of which eleven months lie before anything was known.
        Assert.Equal("baseline_too_short", await CodeAsync(known.AddMonths(-11), known.AddMonths(1)));
        await ProposeAsync(new(2025, 9, 8), new(2026, 9, 7)).DoneAsync();

        // A day whose events are not counted yet: whoever counts them waits for us.
        await using (var connection = new NpgsqlConnection(tracking.Database.ConnectionString))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var held = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using var hold = new NpgsqlCommand("lock table indicator_day in share mode", connection, held);
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            await tracking.Database.ExecuteAsync(
                "insert into indicator_mark (hospital_id, day) values ($1, '2025-10-01')",
                TrackingFixture.Rabat
            );
            Assert.Equal("baseline_days_open", await CodeAsync(new(2025, 9, 8), new(2026, 9, 7)));
        }
        await tracking.RolledAsync();
    }
}
