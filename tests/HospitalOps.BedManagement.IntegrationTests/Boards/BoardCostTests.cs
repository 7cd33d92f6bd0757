namespace HospitalOps.BedManagement.IntegrationTests.Boards;

/// <summary>A board costs the same number of statements whatever its size: no query per row.</summary>
public sealed class BoardCostTests(BedsFixture beds)
{
    private const int Reads = 20;

    [Theory]
    [InlineData("wards/{ward}/board", 2)]
    [InlineData("wards", 2)]
    [InlineData("bed-overview", 2)]
    [InlineData("placement-requests", 1)]
    [InlineData("cleaning-jobs", 1)]
    [InlineData("census-forecast", 4)]
    public async Task A_list_is_read_with_a_fixed_number_of_statements(string path, int statements)
    {
        await beds.Database.ExecuteAsync("create extension if not exists pg_stat_statements");
        var (_, _, bed) = await beds.InBedAsync();
        using var manager = beds.As("bed-manager");
        var address =
            $"/api/v1/{path.Replace("{ward}", (await manager.GetAsync($"/api/v1/beds/{bed}")).Text("wardId"), StringComparison.Ordinal)}";
        await manager.GetAsync(address);
        await beds.Database.ExecuteAsync("select pg_stat_statements_reset()");

        for (var read = 0; read < Reads; read++)
            Assert.Equal(200, (await manager.GetAsync(address)).Status);

        // The sweeps and gauges of the service ask now and then too: a few statements more than those of the reads,
        // never one per row.
        var asked = await beds.Database.ScalarAsync<long>(
            @"select coalesce(sum(calls), 0)::bigint from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database()) and query ~* '^\s*(select|with)' and query ~ '\m(bed|ward|placement_request|cleaning_job|census_forecast)\M'"
        );
        Assert.InRange(asked, Reads * statements, (Reads * statements) + Reads - 1);
    }
}
