namespace HospitalOps.BedManagement.IntegrationTests.Forecast;

public sealed class ForecastTests(BedsFixture beds)
{
    [Fact]
    public async Task A_ward_is_told_its_census_as_a_range_and_how_wrong_past_forecasts_were_against_the_naive_rule()
    {
        var (_, _, bed) = await beds.InBedAsync();
        var ward = await beds.Database.ScalarAsync<Guid>("select ward_id from bed where id = $1", Guid.Parse(bed));
        // Made two days ago for yesterday, when nobody lay there: one of them right, one by two patients wrong; the
        // naive rule was wrong by three.
        await beds.Database.ExecuteAsync(
            """
            insert into census_forecast (id, hospital_id, ward_id, made_at, hours, census, low, likely, high)
            select gen_random_uuid(), hospital_id, id, now() - interval '2 days', 24, 3, 0, likely, high from ward, (values (0, 1), (2, 2)) past(likely, high) where id = $1
            """,
            ward
        );
        using var manager = beds.As("bed-manager");

        var told = (await manager.GetAsync("/api/v1/census-forecast"))
            .Body!.AsArray()
            .Single(row => row!["wardId"]!.ToString() == ward.ToString())!;

        Assert.Equal([24, 48, 72], told["forecasts"]!.AsArray().Select(forecast => (int)forecast!["hours"]!));
        Assert.True((int)told["census"]! >= 1);
        Assert.All(
            told["forecasts"]!.AsArray(),
            forecast => Assert.InRange((int)forecast!["likely"]!, (int)forecast["low"]!, (int)forecast["high"]!)
        );
        var error = told["forecasts"]![0]!["error"]!;
        Assert.Equal((1.0, 3.0, 2), ((double)error["meanError"]!, (double)error["naiveError"]!, (int)error["n"]!));
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
        await beds.InBedAsync();
        using var manager = beds.As("bed-manager");

        var overview = (await manager.GetAsync("/api/v1/bed-overview")).Body!;

        const string OfWards =
            "select count(*) from bed b join ward w on w.id = b.ward_id where w.capacity_kind <> 'place' and b.hospital_id = $1";
        var functional = overview["functional"]!.AsObject();
        Assert.Equal(
            await beds.Database.ScalarAsync<long>(OfWards, BedsFixture.Bouskoura),
            functional.Sum(label => (int)label.Value!)
        );
        Assert.True(functional.Sum(label => (int)label.Value!) < (int)overview["total"]!);
        Assert.Equal(
            await beds.Database.ScalarAsync<long>(
                $"{OfWards} and exists (select from bed_occupancy o where o.bed_id = b.id and o.ended_at is null)",
                BedsFixture.Bouskoura
            ),
            (int)functional["occupied"]! + (int)functional["onLeave"]!
        );
    }

    [Fact]
    public async Task Figures_of_the_other_hospital_are_for_operations_managers_only()
    {
        using var operations = beds.As("operations-manager");
        using var manager = beds.As("bed-manager");
        using var there = beds.As("bed-manager", BedsFixture.Rabat);

        foreach (var path in new[] { "/api/v1/bed-overview?hospital=RBT", "/api/v1/census-forecast?hospital=RBT" })
            Assert.Equal(
                (200, 404, 200),
                (
                    (await operations.GetAsync(path)).Status,
                    (await manager.GetAsync(path)).Status,
                    (await there.GetAsync(path)).Status
                )
            );
        Assert.Equal(
            (await there.GetAsync("/api/v1/bed-overview")).Body!["total"]!.ToString(),
            (await operations.GetAsync("/api/v1/bed-overview?hospital=RBT")).Body!["total"]!.ToString()
        );
        Assert.Equal(404, (await operations.GetAsync("/api/v1/bed-overview?hospital=XYZ")).Status);
    }
}
