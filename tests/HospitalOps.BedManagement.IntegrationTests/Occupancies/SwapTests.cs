using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Occupancies;

/// <summary>Two patients exchange their beds, or nothing happens.</summary>
public sealed class SwapTests(BedsFixture beds)
{
    [Fact]
    public async Task Two_patients_exchange_their_beds_at_one_instant_without_cleaning_but_with_author_and_reason()
    {
        var ((_, first, bed), (_, second, other)) = (await beds.InBedAsync(), await beds.InBedAsync());

        var swapped = await SwapAsync(bed, other);

        Assert.Equal(200, swapped.Status);
        Assert.Equal((second.ToString(), first.ToString()), (await StayInAsync(bed), await StayInAsync(other)));
        var instants = await beds.Database.ScalarAsync<long>(
            "select count(distinct instant) from (select ended_at instant from bed_occupancy where stay_id = any($1) and ended_at is not null union all select started_at from bed_occupancy where stay_id = any($1) and ended_at is null) x",
            new[] { first, second }
        );
        Assert.Equal(1, instants);
        Assert.Equal(
            "linen changed",
            await beds.Database.ScalarAsync<string>(
                "select cleaning_exemption from bed_occupancy where stay_id = $1 and ended_at is not null",
                first
            )
        );
        using var manager = beds.As("bed-manager");
        Assert.All(
            (await manager.GetAsync("/api/v1/bed-overview/invariants")).Body!.AsArray(),
            row => Assert.Equal(0, (int)row!["violations"]!)
        );
    }

    [Fact]
    public async Task Of_a_swap_and_a_departure_at_once_one_wins_and_nobody_is_in_two_beds()
    {
        var ((_, _, bed), (_, leaving, other)) = (await beds.InBedAsync(), await beds.InBedAsync());
        var (version, otherVersion) = (await beds.VersionAsync(bed), await beds.VersionAsync(other));
        using var nurse = beds.As("ward-nurse");

        var replies = await Task.WhenAll(
            nurse.PostAsync($"/api/v1/beds/{bed}/swap", Body(other, otherVersion), version: version),
            nurse.PostAsync(
                $"/api/v1/beds/{other}/vacate",
                new { stayId = leaving, cause = "discharge" },
                version: otherVersion
            )
        );

        Assert.Single(replies, reply => reply.Status == 200);
        Assert.Contains(
            replies.Single(reply => reply.Status != 200).Code,
            new[] { "bed_empty", "other_patient_in_bed", "stale_version" }
        );
    }

    [Theory]
    [InlineData("same", "swap_same_bed")]
    [InlineData("empty", "bed_empty")]
    [InlineData("away", "patient_away")]
    [InlineData("stale", "stale_version")]
    public async Task A_swap_that_cannot_be_is_refused_and_changes_nothing(string why, string code)
    {
        var ((_, stay, bed), (_, _, other)) = (await beds.InBedAsync(), await beds.InBedAsync());
        if (why == "away")
            await beds.ActOnBedAsync(
                other,
                "leave",
                new { kind = "theatre", dueBackAt = TimeProvider.System.GetUtcNow().AddHours(1) }
            );
        var with = why switch
        {
            "same" => bed,
            "empty" => (await beds.BestBedAsync(await beds.RequestAsync()))["bedId"]!.ToString(),
            _ => other,
        };

        var refused = await SwapAsync(bed, with, stale: why == "stale");

        Assert.Equal(code, refused.Code);
        Assert.Equal(stay.ToString(), await StayInAsync(bed));
    }

    [Fact]
    public async Task A_patient_under_other_precautions_is_not_swapped_without_cleaning()
    {
        var ((_, _, bed), (_, isolated, other)) = (await beds.InBedAsync(), await beds.InBedAsync());
        await beds.Database.ExecuteAsync("update bed_occupancy set isolation = 'contact' where stay_id = $1", isolated);

        Assert.Equal("swap_needs_cleaning", (await SwapAsync(bed, other)).Code);
    }

    private async Task<ApiReply> SwapAsync(string bed, string other, bool stale = false) =>
        await beds.ActOnBedAsync(bed, "swap", Body(other, (await beds.VersionAsync(other)) - (stale ? 1 : 0)));

    private static object Body(string other, long version) =>
        new
        {
            withBedId = other,
            withBedVersion = version,
            cleaningExemption = "linen changed",
        };

    private async Task<string> StayInAsync(string bed)
    {
        using var nurse = beds.As("ward-nurse");
        return (await nurse.GetAsync($"/api/v1/beds/{bed}")).Body!["occupancy"]!["stayId"]!.ToString();
    }
}
