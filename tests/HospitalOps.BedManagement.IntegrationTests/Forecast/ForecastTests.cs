using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Forecast;

public sealed class ForecastTests(BedsFixture beds)
{
    [Fact]
    public async Task A_ward_is_told_its_census_as_a_range_and_how_wrong_past_forecasts_were_against_the_naive_rule()
    {
        var (_, _, bed) = await beds.Api.InBedAsync();
        var ward = (await beds.Api.BedAsync(bed)).WardId;
        // Made two days ago for yesterday, when nobody lay there: one of them right, one by two patients wrong; the
        // naive rule was wrong by three.
        await beds.Database.ExecuteAsync(
            """
            insert into census_forecast (id, hospital_id, ward_id, made_at, hours, census, low, likely, high)
            select gen_random_uuid(), hospital_id, id, now() - interval '2 days', 24, 3, 0, likely, high from ward, (values (0, 1), (2, 2)) past(likely, high) where id = $1
            """,
            ward
        );

        var told = (await beds.Api.Manager.ForecastCensusAsync().ValueAsync()).Single(row => row.WardId == ward);

        Assert.Equal([24, 48, 72], told.Forecasts.Select(forecast => forecast.Hours));
        Assert.True(told.Census >= 1);
        Assert.All(told.Forecasts, forecast => Assert.InRange(forecast.Likely, forecast.Low, forecast.High));
        var error = told.Forecasts[0].Error!;
        Assert.Equal((1.0, 3.0, 2), (error.MeanError, error.NaiveError, error.N));
        // The moment of the start is kept too, once for each ward and horizon.
        Assert.True(
            await beds.Database.ScalarAsync<long>(
                "select count(*) from census_forecast where ward_id = $1 and made_at > now() - interval '1 hour'",
                ward
            ) >= 3
        );
    }

    [Fact]
    public async Task Day_places_are_no_functional_beds()
    {
        await beds.Api.InBedAsync();

        var overview = await beds.Api.Manager.ShowBedOverviewAsync().ValueAsync();

        const string OfWards =
            "select count(*) from bed b join ward w on w.id = b.ward_id where w.capacity_kind <> 'place' and b.hospital_id = $1";
        var functional = overview.Functional;
        Assert.Equal(await beds.Database.ScalarAsync<long>(OfWards, BedsFixture.Bouskoura), functional.All);
        Assert.True(functional.All < overview.Total);
        Assert.Equal(
            await beds.Database.ScalarAsync<long>(
                $"{OfWards} and exists (select from bed_occupancy o where o.bed_id = b.id and o.ended_at is null)",
                BedsFixture.Bouskoura
            ),
            functional.Occupied + functional.OnLeave
        );
    }

    [Fact]
    public async Task Figures_of_the_other_hospital_are_for_operations_managers_only()
    {
        var there = beds.Api.As("bed-manager", BedsFixture.Rabat);

        var told = await beds.Api.Operations.ShowBedOverviewAsync("RBT").ValueAsync();
        await beds.Api.Operations.ForecastCensusAsync("RBT").DoneAsync();
        await there.ForecastCensusAsync("RBT").DoneAsync();
        Assert.Equal((await there.ShowBedOverviewAsync().ValueAsync()).Total, told.Total);
        Assert.Equal((await there.ShowBedOverviewAsync("RBT").ValueAsync()).Total, told.Total);

        Assert.Equal((404, "not_found"), await beds.Api.Manager.ShowBedOverviewAsync("RBT").RefusedAsync());
        Assert.Equal((404, "not_found"), await beds.Api.Manager.ForecastCensusAsync("RBT").RefusedAsync());
        Assert.Equal((404, "not_found"), await beds.Api.Operations.ShowBedOverviewAsync("XYZ").RefusedAsync());
    }
}
