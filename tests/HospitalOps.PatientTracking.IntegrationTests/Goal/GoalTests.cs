using System.Globalization;
using HospitalOps.Indicators;
using HospitalOps.PatientTracking.IntegrationTests.Indicators;
using HospitalOps.SharedKernel;
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
        using var one = tracking.As("operations-manager", "one.manager");
        using var two = tracking.As("operations-manager", "two.manager");
        const string Now = "from=2026-10-01&to=2026-10-31";
        var empty = (await one.GetAsync($"/api/v1/efficiency?{Now}")).Body!;
        Assert.Equal((null, null), (empty["baseline"]?.ToString(), empty["index"]?.ToString()));
        Assert.Equal(
            "baseline_empty",
            (await one.PostAsync("/api/v1/baselines", new { firstDay = "2024-01-01", lastDay = "2024-12-31" })).Code
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

        Assert.Equal(
            "comparison_ward_empty",
            (
                await one.PostAsync(
                    "/api/v1/baselines",
                    new
                    {
                        firstDay = "2025-05-01",
                        lastDay = "2026-04-30",
                        comparisonWards = new[] { "ORT", "URO" },
                    }
                )
            ).Code
        );
        var proposed = await one.PostAsync(
            "/api/v1/baselines",
            new
            {
                firstDay = "2025-05-01",
                lastDay = "2026-04-30",
                comparisonWards = new[] { "ORT" },
            }
        );
        Assert.Equal((201, "ORT"), (proposed.Status, proposed.Body!["comparisonWards"]![0]!.ToString()));
        Assert.Equal(
            "second_person_needed",
            (await one.PostAsync($"/api/v1/baselines/{proposed.Text("baselineId")}/freeze")).Code
        );
        // The wards are chosen in advance: not even a proposal changes them.
        Assert.Equal(
            "23000",
            (
                await Assert.ThrowsAsync<PostgresException>(() =>
                    tracking.Database.ExecuteAsync("update baseline set comparison_wards = '{NEU}'")
                )
            ).SqlState
        );
        var frozen = await two.PostAsync($"/api/v1/baselines/{proposed.Text("baselineId")}/freeze");
        Assert.Equal((true, 64), (frozen.Body!["verified"]!.GetValue<bool>(), frozen.Text("hash").Length));
        Assert.Equal(
            "baseline_frozen",
            (await one.PostAsync("/api/v1/baselines", new { firstDay = "2025-05-02", lastDay = "2026-05-31" })).Code
        );
        Assert.Equal(
            "23000",
            (
                await Assert.ThrowsAsync<PostgresException>(() =>
                    tracking.Database.ExecuteAsync("update baseline set withdrawn = true where frozen_at is not null")
                )
            ).SqlState
        );

        var view = (await one.GetAsync($"/api/v1/efficiency?{Now}")).Body!;
        // The same days on both sides show nothing, however good they look.
        foreach (
            var (period, overlaps) in new[]
            {
                (Now, false),
                ("from=2026-04-30&to=2026-10-31", true),
                ("from=2025-04-01&to=2025-05-01", true),
                ("from=2026-05-01&to=2026-10-31", false),
            }
        )
        {
            var shown = (await one.GetAsync($"/api/v1/efficiency?{period}")).Body!;
            Assert.Equal(
                (overlaps, !overlaps),
                (shown["overlaps"]!.GetValue<bool>(), shown["reached"]!.GetValue<bool>())
            );
        }
        var export = new Export(await one.GetTextAsync($"/api/v1/efficiency/export?{Now}"));
        var again = IndexInterval.Of(
            export.Arms("W"),
            export.Arms("B"),
            export.Arms("T"),
            1,
            view["seed"]!.GetValue<int>()
        )!;

        Assert.Equal(
            (again.Index.E, again.Low, again.High),
            (view["index"]!.GetValue<double>(), view["low"]!.GetValue<double>(), view["high"]!.GetValue<double>())
        );
        Assert.Equal(
            (true, true, frozen.Text("hash")),
            (
                view["reached"]!.GetValue<bool>(),
                view["qIsSimulated"]!.GetValue<bool>(),
                export.Text("baseline", "sha256")
            )
        );
        Assert.Equal((0.5, 0.5), (Math.Round(again.Index.B, 9), Math.Round(again.Index.T, 9)));
        var told = view["ratios"]!.AsArray().ToDictionary(ratio => ratio!["code"]!.ToString(), ratio => ratio!);
        var (before, after) = (Summary.Of(export.Arms("B").Baseline), Summary.Of(export.Arms("B").Platform));
        Assert.Equal(
            (before.Median, before.ShownP90, after.Median, after.ShownP90),
            (
                told["B"]["baselineMedian"]!.GetValue<double>(),
                told["B"]["baselineP90"]?.GetValue<double>(),
                told["B"]["platformMedian"]!.GetValue<double>(),
                told["B"]["platformP90"]?.GetValue<double>()
            )
        );
        Assert.True(Number(told["W"], "stillWaiting") >= 1);
        Assert.True(
            told["W"]["longestOpen"]!.GetValue<double>()
                > (TimeProvider.System.GetUtcNow() - waits.At(0)).TotalMinutes - 5
        );
        Assert.Equal((0, null), (Number(told["T"], "stillWaiting"), told["T"]["longestOpen"]));
        var rails = GuardRails.Compare(export.Sample("baseline"), export.Sample("platform"));
        Assert.Equal(
            rails.Select(rail => (rail.Code, rail.Level, rail.Baseline, rail.Now, rail.Worse)),
            view["guards"]!
                .AsArray()
                .Select(rail =>
                    (
                        rail!["code"]!.ToString(),
                        rail["level"]?.ToString(),
                        rail["baseline"]?.GetValue<double>(),
                        rail["now"]?.GetValue<double>(),
                        rail["worse"]!.GetValue<bool>()
                    )
                )
        );
        Assert.Contains(rails, rail => rail is { Code: "wait_p95", Level: "3A", Baseline: not null, Worse: false });
        // Five of twenty patients of cardiology lie in the ward of another service, each alone.
        Assert.Contains(
            rails,
            rail => rail is { Code: "misplaced_nights", Baseline: 25, BaselineN: 80, Now: 25, Worse: false }
        );
        Assert.Contains(rails, rail => rail is { Code: "mixed_sex_nights", Baseline: 0, Now: 0, Worse: false });
        var compared = view["comparison"]!["ratios"]!.AsArray();
        foreach (var ratio in compared)
            Assert.Equal(
                (1.0, export.Arms(ratio!["code"]!.ToString(), "_comparison").Ratio),
                (Math.Round(ratio["ratio"]!.GetValue<double>(), 9), ratio["ratio"]!.GetValue<double>())
            );
        Assert.Equal(["W", "B", "T"], compared.Select(ratio => ratio!["code"]!.ToString()));
    }

    [Fact]
    public async Task A_baseline_is_over_counted_and_twelve_months_or_all_that_is_known()
    {
        var today = CasablancaTime.DayOf(TimeProvider.System.GetUtcNow());
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);
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
        Task<TestKit.Services.ApiReply> ProposeAsync(DateOnly first, DateOnly last) =>
            manager.PostAsync("/api/v1/baselines", new { firstDay = first, lastDay = last });
        async Task<string?> CodeAsync(DateOnly first, DateOnly last) => (await ProposeAsync(first, last)).Code;

        Assert.Equal("baseline_not_over", await CodeAsync(today.AddYears(-1), today));
        Assert.Equal("baseline_not_over", await CodeAsync(today.AddYears(-1), today.AddDays(30)));
        var day = await ProposeAsync(new(2025, 9, 8), new(2025, 9, 8));
        Assert.Equal(
            (
                "baseline_too_short",
                known.ToString("O", CultureInfo.InvariantCulture),
                today.AddDays(-1).ToString("O", CultureInfo.InvariantCulture)
            ),
            (day.Code, day.Text("firstDay"), day.Text("lastDay"))
        );
        Assert.Equal("baseline_too_short", await CodeAsync(new(2025, 9, 8), new(2026, 9, 6)));
        // A year on paper, of which eleven months lie before anything was known.
        Assert.Equal("baseline_too_short", await CodeAsync(known.AddMonths(-11), known.AddMonths(1)));
        Assert.Equal(201, (await ProposeAsync(new(2025, 9, 8), new(2026, 9, 7))).Status);

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
