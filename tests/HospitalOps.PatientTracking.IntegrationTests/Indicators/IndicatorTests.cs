using HospitalOps.Indicators;
using HospitalOps.TestKit.Services;

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
        var manager = tracking.Api("operations-manager", hospital: TrackingFixture.Rabat);
        var (from, to) = (new DateOnly(2025, 2, 1), new DateOnly(2025, 2, 28));
        await tracking.RolledAsync();

        var view = await manager.ShowIndicatorPeriodAsync(from, to).ValueAsync();
        var doctor = view.Waits.Single(wait => wait.Code == "arrival_to_doctor");
        var expected = Summary.Of(Enumerable.Range(0, 12).Select(number => 20.0 + (number * 5)));
        Assert.Equal(
            (12, expected.Median, Math.Round(expected.P90!.Value, 1)),
            (doctor.N, doctor.Median, doctor.P90!.Value)
        );
        Assert.Equal(
            [("3A", 12, 11, 12)],
            view.Levels.Select(level => (level.Level, level.N, level.Met, level.Judged))
        );
        var admitted = view.Waits.Single(wait => wait.Code == "ed_stay_admitted");
        Assert.Equal((12, 150.0), (admitted.N, admitted.Median!.Value));

        var trend = await manager.ShowIndicatorTrendAsync("bed_turnaround", from, to).ValueAsync();
        Assert.Equal([("PNE", 12, 100.0)], trend.Wards.Select(ward => (ward.Group, ward.N, ward.Median!.Value)));
        Assert.Equal(4, trend.Days.Count);
        var journeys = await manager.ListIndicatorJourneysAsync("arrival_to_doctor", from, to).ValueAsync();
        Assert.Equal((12, ways[^1].Stay, 75.0), (journeys.Count, journeys[0].JourneyId, journeys[0].Minutes!.Value));
        Assert.Equal(
            (400, "period_invalid"),
            await manager.ShowIndicatorPeriodAsync(new(2025, 2, 2), new(2025, 2, 1)).RefusedAsync()
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
        var manager = tracking.Api("operations-manager", hospital: TrackingFixture.Rabat);

        var told = (await manager.ShowIndicatorsAsync().ValueAsync()).Waits;

        Assert.All(told.Values, wait => Assert.Equal(wait.N < 10, wait.P90Minutes is null));
        Assert.True(told["arrival_to_doctor"].StillWaiting >= 1);
        Assert.True(told["arrival_to_doctor"].LongestOpenMinutes >= 50);
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
        var manager = tracking.Api("operations-manager", hospital: TrackingFixture.Rabat);
        var (from, to) = (new DateOnly(2025, 8, 1), new DateOnly(2025, 8, 31));
        await tracking.RolledAsync();

        var all = await manager.ShowIndicatorPeriodAsync(from, to).ValueAsync();
        var none = await manager.ShowIndicatorPeriodAsync(from, to, wards: "").ValueAsync();
        Assert.True(all.Waits.Sum(wait => wait.N) > 0);
        Assert.Equal((0, 0), (none.Waits.Sum(wait => wait.N), none.Counts.Admissions));
        Assert.Empty((await manager.ShowIndicatorTrendAsync("bed_turnaround", from, to, "").ValueAsync()).Wards);
        Assert.Empty(await manager.ListIndicatorJourneysAsync("bed_turnaround", from, to, "").ValueAsync());
        var sheet = await manager.ShowStaySheetAsync(from, to, wards: "").ValueAsync();
        Assert.Equal((0, 0), (sheet.PatientDays, sheet.Admissions));
        Assert.Null(sheet.BedsNeeded.Beds);
        Assert.Equal(1, (await manager.ShowStaySheetAsync(from, to).ValueAsync()).Admissions);
    }

    [Fact]
    public async Task The_command_centre_counts_and_names_nobody()
    {
        var now = TimeProvider.System.GetUtcNow();
        var way = new Way(now.AddMinutes(-90)).Arrives(0).IsSeen(10, 20).IsAdmitted(30, 60, null, "BSK-CAR-31A");
        await tracking.Log.TellAsync(way.All);
        using var manager = tracking.As("operations-manager");

        var one = await tracking.Api("bed-manager").ShowCommandCentreAsync(both: true).ValueAsync();
        // As it is sent: a view without names would hide one that is.
        var both = (await manager.GetAsync("/api/v1/command-centre?both=true")).Body!;

        Assert.Equal((1, 2), (one.Count, both.AsArray().Count));
        Assert.True(one[0].Boarding >= 1);
        Assert.DoesNotContain(way.Patient.ToString(), both.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(way.Stay.ToString(), both.ToJsonString(), StringComparison.Ordinal);
    }
}
