using HospitalOps.Indicators;
using static HospitalOps.PatientTracking.IntegrationTests.Indicators.IndicatorMonths;

namespace HospitalOps.PatientTracking.IntegrationTests.Indicators;

/// <summary>Periods, the day and the command centre.</summary>
[Collection(IndicatorMonths.One)]
public sealed class IndicatorTests(TrackingFixture tracking)
{
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
        await tracking.RolledAsync();

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
        await tracking.RolledAsync();

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
}
