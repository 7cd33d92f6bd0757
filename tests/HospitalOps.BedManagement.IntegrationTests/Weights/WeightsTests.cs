namespace HospitalOps.BedManagement.IntegrationTests.Weights;

/// <summary>The other hospital, so that no other test sees these weights.</summary>
public sealed class WeightsTests(BedsFixture beds)
{
    private const string Weights = "/api/v1/placement-weights";

    [Fact]
    public async Task Changed_weights_get_a_version_an_author_and_a_reason_and_rank_from_then_on()
    {
        using var admin = beds.As("administrator", BedsFixture.Rabat, "w.admin");
        var number = (await admin.GetAsync(Weights)).Body!["number"]!.GetValue<int>();
        var value = 60 + number;

        var changed = await admin.PostAsync(
            Weights,
            new { weights = new { same_service = value }, reason = "Moins de patients hébergés" },
            version: number
        );

        Assert.Equal(200, changed.Status);
        Assert.Equal(
            value,
            changed.Body!["weights"]!.AsArray().Single(weight => weight!["code"]!.ToString() == "same_service")![
                "value"
            ]!.GetValue<int>()
        );
        var last = changed.Body["changes"]!.AsArray()[0]!;
        Assert.Equal(
            (number + 1, "w.admin", "Moins de patients hébergés"),
            (last["number"]!.GetValue<int>(), last["madeBy"]!.ToString(), last["reason"]!.ToString())
        );
        Assert.Equal(
            "weights_unchanged",
            (
                await admin.PostAsync(
                    Weights,
                    new { weights = new { same_service = value }, reason = "encore" },
                    version: number + 1
                )
            ).Code
        );
        var stale = await admin.PostAsync(
            Weights,
            new { weights = new { transfer = 3 }, reason = "trop tard" },
            version: number
        );
        Assert.Equal((412, "weights_changed_meanwhile"), (stale.Status, stale.Code));
    }

    [Fact]
    public async Task Suggestions_use_the_weights_of_the_own_hospital()
    {
        var request = await beds.RequestAsync();
        using var manager = beds.As("bed-manager");
        var before = (await manager.GetAsync($"/api/v1/placement-requests/{request}/suggestions")).Body!;
        var number = (await manager.GetAsync(Weights)).Body!["number"]!.GetValue<int>();

        await manager.PostAsync(
            Weights,
            new { weights = new { near_station = 5 + ((number + 1) % 2) }, reason = "essai" },
            version: number
        );

        var after = (await manager.GetAsync($"/api/v1/placement-requests/{request}/suggestions")).Body!;
        Assert.Equal(number + 1, after["weightsVersion"]!.GetValue<int>());
        Assert.NotEqual(
            before["suggestions"]![0]!["score"]!.GetValue<int>(),
            after["suggestions"]![0]!["score"]!.GetValue<int>()
        );
    }

    [Theory]
    [InlineData("same_service", -1)]
    [InlineData("same_service", 100_000)]
    [InlineData("no_such_weight", 1)]
    public async Task A_weight_out_of_range_is_refused_by_its_code(string code, int value)
    {
        using var admin = beds.As("administrator", BedsFixture.Rabat);
        var number = (await admin.GetAsync(Weights)).Body!["number"]!.GetValue<int>();
        var refused = await admin.PostAsync(
            Weights,
            new { weights = new Dictionary<string, int> { [code] = value }, reason = "essai" },
            version: number
        );
        Assert.Equal((400, "weights_out_of_range"), (refused.Status, refused.Code));
        Assert.Equal(code, refused.Body!["codes"]![0]!.ToString());
    }

    [Fact]
    public async Task The_preview_ranks_the_requests_of_the_day_before_in_the_beds_of_that_time()
    {
        var request = await beds.RequestAsync();
        var bed = await beds.BestBedAsync(request);
        await beds.ReserveAsync(request, bed);
        await beds.Database.ExecuteAsync(
            "update placement_request set requested_at = requested_at - interval '24 hours' where id = $1",
            Guid.Parse(request)
        );
        using var manager = beds.As("bed-manager");

        var preview = (
            await manager.PostAsync(
                $"{Weights}/preview",
                new { weights = new { unneeded_single_room = 0, fixes_nothing = 0 } }
            )
        ).Code;
        Assert.Equal("weights_out_of_range", preview);
        var answer = (
            await manager.PostAsync(
                $"{Weights}/preview",
                new
                {
                    weights = new
                    {
                        opens_room = 500,
                        unneeded_single_room = 0,
                        unneeded_contact_room = 0,
                    },
                }
            )
        ).Body!;

        var row = answer["examples"]!
            .AsArray()
            .Single(example => example!["placementRequestId"]!.ToString() == request)!;
        Assert.Equal(bed["bedCode"]!.ToString(), row["takenBedCode"]!.ToString());
        Assert.NotEqual(row["bestBedCode"]!.ToString(), row["bestBedCodeTried"]!.ToString());
        Assert.Equal("reserved", (await manager.GetAsync($"/api/v1/placement-requests/{request}")).Text("state"));
    }
}
