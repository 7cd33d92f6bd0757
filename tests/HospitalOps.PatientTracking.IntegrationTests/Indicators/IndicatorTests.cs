using System.Globalization;
using HospitalOps.Contracts.Admissions;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Goal;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.SharedKernel;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;
using Npgsql;

namespace HospitalOps.PatientTracking.IntegrationTests.Indicators;

/// <summary>Months of their own at Rabat: no other test counts there.</summary>
public sealed class IndicatorTests(TrackingFixture tracking)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_period_has_exact_medians_counts_patient_days_and_leads_to_the_journeys()
    {
        var start = new DateTimeOffset(2025, 2, 3, 8, 0, 0, TimeSpan.Zero);
        var ways = Enumerable
            .Range(0, 12)
            .Select(number =>
                new Way(start.AddDays(number % 4), TrackingFixture.Rabat)
                    .Arrives(0)
                    .IsSeen(10, 20 + (number * 5))
                    .IsAdmitted(90, 120, 150, $"RBT-PNE-{number:00}A")
                    .Leaves(2900, 3000, 3100, $"RBT-PNE-{number:00}A")
            )
            .ToList();
        await tracking.Log.TellAsync(ways.SelectMany(way => way.All));
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);
        const string Period = "from=2025-02-01&to=2025-02-28";
        await RolledAsync();

        var view = await PeriodAsync(manager, Period);
        var doctor = view["waits"]!.AsArray().Single(wait => wait!["code"]!.ToString() == "arrival_to_doctor")!;
        var expected = Summary.Of(Enumerable.Range(0, 12).Select(number => 20.0 + (number * 5)));
        Assert.Equal(
            (12, expected.Median, Math.Round(expected.P90!.Value, 1)),
            (doctor["n"]!.GetValue<int>(), doctor["median"]!.GetValue<double>(), doctor["p90"]!.GetValue<double>())
        );
        Assert.Equal(
            [("3A", 12, 11, 12)],
            view["levels"]!
                .AsArray()
                .Select(level =>
                    (
                        level!["level"]!.ToString(),
                        level["n"]!.GetValue<int>(),
                        level["met"]!.GetValue<int>(),
                        level["judged"]!.GetValue<int>()
                    )
                )
        );
        var admitted = view["waits"]!.AsArray().Single(wait => wait!["code"]!.ToString() == "ed_stay_admitted")!;
        Assert.Equal((12, 150.0), (admitted["n"]!.GetValue<int>(), admitted["median"]!.GetValue<double>()));

        var trend = (await manager.GetAsync($"/api/v1/indicators/bed_turnaround/trend?{Period}")).Body!;
        Assert.Equal(
            [("PNE", 12, 100.0)],
            trend["wards"]!
                .AsArray()
                .Select(ward =>
                    (ward!["group"]!.ToString(), ward["n"]!.GetValue<int>(), ward["median"]!.GetValue<double>())
                )
        );
        Assert.Equal(4, trend["days"]!.AsArray().Count);
        var journeys = (
            await manager.GetAsync($"/api/v1/indicators/arrival_to_doctor/journeys?{Period}")
        ).Body!.AsArray();
        Assert.Equal(
            (12, ways[^1].Stay.ToString(), 75.0),
            (journeys.Count, journeys[0]!["journeyId"]!.ToString(), journeys[0]!["minutes"]!.GetValue<double>())
        );
        Assert.Equal(
            "period_invalid",
            (await manager.GetAsync("/api/v1/indicators/period?from=2025-02-02&to=2025-02-01")).Code
        );
    }

    [Fact]
    public async Task The_day_shows_no_p90_of_a_few_and_counts_who_still_waits()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (seen, waits) = (
            new Way(now.AddMinutes(-55), TrackingFixture.Rabat).Arrives(0).IsSeen(5, 20),
            new Way(now.AddMinutes(-50), TrackingFixture.Rabat).Arrives(0)
        );
        await tracking.Log.TellAsync(seen.All.Concat(waits.All));
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);

        var told = (await manager.GetAsync("/api/v1/indicators/today")).Body!["waits"]!
            .AsObject()
            .Select(wait => wait.Value!)
            .ToList();
        var doctor = (await manager.GetAsync("/api/v1/indicators/today")).Body!["waits"]!["arrival_to_doctor"]!;

        Assert.All(told, wait => Assert.Equal(Number(wait, "n") < 10, wait["p90Minutes"] is null));
        Assert.True(Number(doctor, "stillWaiting") >= 1);
        Assert.True(doctor["longestOpenMinutes"]!.GetValue<double>() >= 50);
    }

    [Fact]
    public async Task No_ward_is_nothing_and_not_the_hospital()
    {
        var start = new DateTimeOffset(2025, 8, 4, 8, 0, 0, TimeSpan.Zero);
        var way = new Way(start, TrackingFixture.Rabat)
            .Arrives(0)
            .IsSeen(10, 30)
            .IsAdmitted(90, 120, 150, "RBT-PNE-40A")
            .Leaves(1500, 1560, 1600, "RBT-PNE-40A");
        await tracking.Log.TellAsync(way.All);
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);
        const string Period = "from=2025-08-01&to=2025-08-31";
        await RolledAsync();

        var (all, none) = (await PeriodAsync(manager, Period), await PeriodAsync(manager, $"{Period}&wards="));
        int Cases(System.Text.Json.Nodes.JsonNode view) =>
            view["waits"]!.AsArray().Sum(wait => wait!["n"]!.GetValue<int>());
        Assert.True(Cases(all) > 0);
        Assert.Equal((0, 0), (Cases(none), Number(none["counts"]!, "admissions")));
        Assert.Empty(
            (await manager.GetAsync($"/api/v1/indicators/bed_turnaround/trend?{Period}&wards=")).Body![
                "wards"
            ]!.AsArray()
        );
        Assert.Empty(
            (await manager.GetAsync($"/api/v1/indicators/bed_turnaround/journeys?{Period}&wards=")).Body!.AsArray()
        );
        var sheet = await SheetAsync(manager, $"{Period}&wards=");
        Assert.Equal((0, 0), (Number(sheet, "patientDays"), Number(sheet, "admissions")));
        Assert.Null(sheet["bedsNeeded"]!["beds"]);
        Assert.Equal(1, Number(await SheetAsync(manager, Period), "admissions"));
    }

    [Fact]
    public async Task The_sheet_of_a_period_counts_days_returns_gaps_and_forecasts_and_says_nothing_without_data()
    {
        var start = new DateTimeOffset(2025, 3, 3, 8, 0, 0, TimeSpan.Zero);
        const string Period = "from=2025-03-03&to=2025-03-31";
        var ways = Enumerable
            .Range(0, 10)
            .Select(number =>
                new Way(start.AddDays(number), TrackingFixture.Rabat)
                    .Arrives(0)
                    .IsSeen(10, 20)
                    .IsAdmitted(90, 120, 150, $"RBT-URO-{number % 2:00}A")
                    .Leaves(1500, 1560, 1600, $"RBT-URO-{number % 2:00}A")
            )
            .ToList();
        // The first one comes again a week after he has left, with another record that is merged later.
        var again = new Way(start.AddDays(8), TrackingFixture.Rabat).Arrives(0);
        await tracking.Log.TellAsync(
            ways.SelectMany(way => way.All).Concat(again.IsAdmitted(30, 40, 60, "RBT-URO-05A").All)
        );
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);
        Assert.Equal(0, (await SheetAsync(manager, Period + "&wards=URO"))["readmitted"]!["back"]!.GetValue<int>());

        await tracking.Log.TellAsync(
            new Way(start.AddDays(9), TrackingFixture.Rabat)
                .Add(
                    "Patient",
                    ways[0].Patient,
                    new Contracts.Admissions.PatientsMerged
                    {
                        HospitalId = TrackingFixture.Rabat,
                        PatientId = ways[0].Patient,
                        RetiredPatientId = again.Patient,
                        PersonId = ways[0].Person,
                        StayIds = [],
                        OccurredAt = start.AddDays(9),
                    },
                    0
                )
                .All
        );
        var sheet = await SheetAsync(manager, Period + "&wards=URO");

        // In at 10:30 of one day, out at 10:00 of the next one: one night each; who came again is still there on the
        // 31st.
        Assert.Equal(
            (29, 10 + 21, 11, 10, 10),
            (
                Number(sheet, "days"),
                Number(sheet, "patientDays"),
                Number(sheet, "admissions"),
                Number(sheet, "discharges"),
                Number(sheet, "closedStayDays")
            )
        );
        Assert.Equal(
            (1, 10, 0),
            (
                Number(sheet["readmitted"]!, "back"),
                Number(sheet["readmitted"]!, "of"),
                Number(sheet["readmitted"]!, "windowOpen")
            )
        );
        // A bed is taken every second day: 10:00 to 10:30 of the day after the next one.
        Assert.Equal((8, 24.5), (Number(sheet, "emptyGapN"), sheet["emptyGapMedian"]!.GetValue<double>()));
        Assert.Equal(
            (10, 10, 10),
            (Number(sheet, "leftBeforeNoon"), Number(sheet, "leftInAll"), Number(sheet, "unforecast"))
        );
        Assert.Null(sheet["forecast"]);
        var nobody = await SheetAsync(manager, Period + "&wards=BRU");
        Assert.Equal((0, 0), (Number(nobody, "patientDays"), Number(nobody, "admissions")));
        var before = await SheetAsync(manager, "from=2019-01-01&to=2019-01-31");
        Assert.Equal((null, 0), (before["firstDay"]?.ToString(), Number(before, "days")));
    }

    /// <summary>Worked by hand, 5 to 8 May 2025: nights are those of the 5th, 6th and 7th.</summary>
    [Fact]
    public async Task Nights_outside_ones_service_and_in_mixed_rooms_are_counted_at_each_census()
    {
        var start = new DateTimeOffset(2025, 5, 5, 8, 0, 0, TimeSpan.Zero);
        Way In(int day, double leaves, string bed, string? service, string? room, string sex) =>
            new Way(start.AddDays(day), TrackingFixture.Rabat)
                .Arrives(0)
                .IsAdmitted(30, 40, 60, bed, service: service, room: room, sex: sex)
                .Leaves(leaves - 100, leaves, leaves + 60, bed);
        const double Day = 1440;
        Way[] ways =
        [
            // Three nights in his own service; the night of the 6th beside a woman.
            In(0, 3 * Day, "RBT-DER-01A", "CAR", "DER-01", "male"),
            In(1, Day, "RBT-DER-01B", "CAR", "DER-01", "female"),
            // Two nights outside of it, alone in the room; leaves before midnight of the third.
            In(0, (2 * Day) + 600, "RBT-DER-02A", "DER", "DER-02", "female"),
            // In critical care: neither known nor shared.
            In(0, 3 * Day, "RBT-DER-09A", null, null, "male"),
        ];
        await tracking.Log.TellAsync(ways.SelectMany(way => way.All));
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);

        var nights = (await SheetAsync(manager, "from=2025-05-05&to=2025-05-08&wards=DER"))["nights"]!;
        Assert.Equal(
            (2, 6, 2, 6),
            (Number(nights, "misplaced"), Number(nights, "known"), Number(nights, "mixed"), Number(nights, "shared"))
        );
        // Cut at the period, and at the wards.
        var second = (await SheetAsync(manager, "from=2025-05-06&to=2025-05-06&wards=DER"))["nights"]!;
        Assert.Equal(
            (1, 3, 2, 3),
            (Number(second, "misplaced"), Number(second, "known"), Number(second, "mixed"), Number(second, "shared"))
        );
        Assert.Equal(
            0,
            Number((await SheetAsync(manager, "from=2025-05-05&to=2025-05-08&wards=BRU"))["nights"]!, "shared")
        );
    }

    [Fact]
    public async Task Beds_found_dirty_and_planned_stays_called_off_for_want_of_a_bed_are_counted()
    {
        var at = new DateTimeOffset(2025, 6, 10, 9, 0, 0, TimeSpan.Zero);
        var (bed, stay) = (Way.New(), Way.New());
        await tracking.Log.TellAsync(
            new Way(at, TrackingFixture.Rabat)
                .Add(
                    "Bed",
                    bed,
                    new Contracts.BedManagement.BedFoundDirty
                    {
                        HospitalId = TrackingFixture.Rabat,
                        BedId = bed,
                        BedCode = "RBT-GAS-02A",
                        WardId = Way.New(),
                        CleaningJobId = Way.New(),
                        OccurredAt = at,
                    },
                    0
                )
                .Add(
                    "Stay",
                    stay,
                    new Contracts.Admissions.StayPreAdmitted
                    {
                        HospitalId = TrackingFixture.Rabat,
                        StayId = stay,
                        PatientId = Way.New(),
                        Kind = "scheduled",
                        OccurredAt = at,
                    },
                    0
                )
                .Add(
                    "Stay",
                    stay,
                    new Contracts.Admissions.StayCancelled
                    {
                        HospitalId = TrackingFixture.Rabat,
                        StayId = stay,
                        PatientId = Way.New(),
                        Reason = "no_bed",
                        OccurredAt = at.AddHours(5),
                    },
                    300
                )
                .All
        );
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);
        await RolledAsync();

        Assert.Equal(
            (1, 0),
            (
                Number(await SheetAsync(manager, "from=2025-06-01&to=2025-06-30&wards=GAS"), "foundDirty"),
                Number(await SheetAsync(manager, "from=2025-06-01&to=2025-06-30&wards=BRU"), "foundDirty")
            )
        );
        var counts = (await PeriodAsync(manager, "from=2025-06-01&to=2025-06-30"))["counts"]!;
        Assert.Equal(
            (1, 0, 0),
            (Number(counts, "cancelledNoBed"), Number(counts, "plannedAdmissions"), Number(counts, "excluded"))
        );
    }

    [Fact]
    public async Task Deaths_and_refusals_are_those_of_the_ward_in_which_they_were()
    {
        var start = new DateTimeOffset(2025, 7, 7, 8, 0, 0, TimeSpan.Zero);
        // From one ward to another, where he dies; before that a third ward had refused him while he was still in the
        // emergency department.
        var way = new Way(start, TrackingFixture.Rabat).Arrives(0);
        var (request, bed) = (Way.New(), Way.New());
        way.Add(
            "PlacementRequest",
            request,
            new Contracts.BedManagement.TransferRefused
            {
                HospitalId = TrackingFixture.Rabat,
                PlacementRequestId = request,
                StayId = way.Stay,
                PatientId = way.Patient,
                WardId = Way.New(),
                BedCode = "RBT-END-01A",
                Reason = "no monitor",
                OccurredAt = way.At(50),
            },
            50
        );
        way.IsAdmitted(60, 90, 120, "RBT-NEP-01A")
            .Add(
                "Bed",
                bed,
                new Contracts.BedManagement.BedOccupied
                {
                    HospitalId = TrackingFixture.Rabat,
                    BedId = bed,
                    BedCode = "RBT-REA-01A",
                    WardId = bed,
                    StayId = way.Stay,
                    PatientId = way.Patient,
                    FromBedId = Way.New(),
                    Sex = "female",
                    OccurredAt = way.At(3000),
                },
                3000
            )
            .Add(
                "Bed",
                bed,
                new Contracts.BedManagement.BedVacated
                {
                    HospitalId = TrackingFixture.Rabat,
                    BedId = bed,
                    BedCode = "RBT-REA-01A",
                    WardId = bed,
                    StayId = way.Stay,
                    PatientId = way.Patient,
                    Cause = "discharge",
                    CleaningJobId = Way.New(),
                    OccurredAt = way.At(4000),
                },
                4000
            )
            .Add(
                "Stay",
                way.Stay,
                new Contracts.Admissions.StayClosed
                {
                    HospitalId = TrackingFixture.Rabat,
                    StayId = way.Stay,
                    PatientId = way.Patient,
                    Destination = "death",
                    OccurredAt = way.At(4010),
                },
                4010
            );
        await tracking.Log.TellAsync(way.All);
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);
        await RolledAsync();
        async Task<int> DeathsAsync(string wards) =>
            Number(await SheetAsync(manager, "from=2025-07-01&to=2025-07-31&wards=" + wards), "deaths");
        async Task<int> RefusalsAsync(string wards) =>
            Number((await PeriodAsync(manager, "from=2025-07-01&to=2025-07-31&wards=" + wards))["counts"]!, "refusals");

        Assert.Equal((0, 1, 1), (await DeathsAsync("NEP"), await DeathsAsync("REA"), await DeathsAsync("NEP,REA,END")));
        Assert.Equal(
            (1, 0, 1),
            (await RefusalsAsync("END"), await RefusalsAsync("NEP"), await RefusalsAsync("NEP,REA,END"))
        );
    }

    [Fact]
    public async Task Beds_opened_and_closed_since_date_the_capacity()
    {
        var at = new DateTimeOffset(2025, 4, 7, 9, 0, 0, TimeSpan.Zero);
        var (bed, ward) = (Way.New(), Way.New());
        await tracking.Log.TellAsync(
            new Way(at, TrackingFixture.Rabat)
                .Add(
                    "Bed",
                    bed,
                    new Contracts.BedManagement.BedOpened
                    {
                        HospitalId = TrackingFixture.Rabat,
                        BedId = bed,
                        BedCode = "RBT-OPH-09A",
                        WardId = ward,
                        Reason = "essai",
                        OccurredAt = at,
                    },
                    0
                )
                .Add(
                    "Bed",
                    bed,
                    new Contracts.BedManagement.BedClosed
                    {
                        HospitalId = TrackingFixture.Rabat,
                        BedId = bed,
                        BedCode = "RBT-OPH-09A",
                        WardId = ward,
                        Reason = "essai",
                        OccurredAt = at.AddDays(3),
                    },
                    4320
                )
                .All
        );
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);

        var steps = (await SheetAsync(manager, "from=2025-04-01&to=2025-04-30"))["capacity"]!
            .AsArray()
            .Where(step => step!["ward"]!.ToString() == "OPH")
            .Select(step => Number(step!, "beds"));
        Assert.Equal([1, -1], steps);
    }

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
        await MonthAsync(new(2025, 5, 1, 8, 0, 0, TimeSpan.Zero), 1, "NEU");
        await MonthAsync(new(2026, 10, 1, 8, 0, 0, TimeSpan.Zero), 0.5, "NEU");
        // A ward that goes on as before: its beds take as long as they did.
        await MonthAsync(new(2025, 5, 1, 9, 0, 0, TimeSpan.Zero), 0.8, "ORT");
        await MonthAsync(new(2026, 10, 1, 9, 0, 0, TimeSpan.Zero), 0.8, "ORT");
        // Somebody waits for a doctor since that month: he is in no mean, and told beside it.
        var waits = new Way(new(2026, 10, 20, 8, 0, 0, TimeSpan.Zero)).Arrives(0);
        await tracking.Log.TellAsync(waits.All);
        await RolledAsync();

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
        await RolledAsync();
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
        await RolledAsync();
    }

    [Fact]
    public async Task The_command_centre_counts_and_names_nobody()
    {
        var now = TimeProvider.System.GetUtcNow();
        var way = new Way(now.AddMinutes(-90)).Arrives(0).IsSeen(10, 20).IsAdmitted(30, 60, null, "BSK-CAR-31A");
        await tracking.Log.TellAsync(way.All);
        using var manager = tracking.As("operations-manager");
        using var beds = tracking.As("bed-manager");

        var one = (await beds.GetAsync("/api/v1/command-centre?both=true")).Body!.AsArray();
        var both = (await manager.GetAsync("/api/v1/command-centre?both=true")).Body!;

        Assert.Equal((1, 2), (one.Count, both.AsArray().Count));
        Assert.True(one[0]!["boarding"]!.GetValue<int>() >= 1);
        Assert.DoesNotContain(way.Patient.ToString(), both.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(way.Stay.ToString(), both.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>
    /// No day is marked any more: one figure that is right says nothing of the others, a roll may fall between two
    /// events of a journey.
    /// </summary>
    private Task RolledAsync() =>
        Eventually.TrueAsync(
            async () => await tracking.Database.ScalarAsync<long>("select count(*) from indicator_mark") == 0,
            Soon
        );

    private async Task MonthAsync(DateTimeOffset start, double factor, string ward)
    {
        var ways = Enumerable
            .Range(0, 20)
            .Select(number =>
                new Way(start.AddDays(number))
                    .Arrives(0)
                    .IsSeen(10, 20 + (number * 5 * factor))
                    .IsAdmitted(
                        100,
                        110,
                        110 + (100 * factor) - (10 * (1 - factor)),
                        $"BSK-{ward}-{number:00}A",
                        service: number % 4 == 0 ? ward : "CAR",
                        room: $"{ward}-{number:00}",
                        sex: "male"
                    )
                    .Leaves(2900, 3000, 3000 + (120 * factor), $"BSK-{ward}-{number:00}A")
            );
        await tracking.Log.TellAsync(ways.SelectMany(way => way.All));
    }

    private static int Number(System.Text.Json.Nodes.JsonNode row, string name) => row[name]!.GetValue<int>();

    private static async Task<System.Text.Json.Nodes.JsonNode> SheetAsync(
        TestKit.Services.ApiClient manager,
        string period
    ) => (await manager.GetAsync($"/api/v1/indicators/stays?{period}")).Body!;

    private static async Task<System.Text.Json.Nodes.JsonNode> PeriodAsync(
        TestKit.Services.ApiClient manager,
        string period
    ) => (await manager.GetAsync($"/api/v1/indicators/period?{period}")).Body!;
}
