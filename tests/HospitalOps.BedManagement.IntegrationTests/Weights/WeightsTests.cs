using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Weights;

/// <summary>The other hospital, so that no other test sees these weights.</summary>
public sealed class WeightsTests(BedsFixture beds)
{
    [Fact]
    public async Task Changed_weights_get_a_version_an_author_and_a_reason_and_rank_from_then_on()
    {
        var admin = beds.Api.As("administrator", BedsFixture.Rabat, "w.admin");
        var number = (await admin.ShowPlacementWeightsAsync().ValueAsync()).Number;
        var value = 60 + number;

        var changed = await ChangeAsync(admin, number, "same_service", value, "Moins de patients hébergés")
            .ValueAsync();

        Assert.Equal(value, changed.Weights.Single(weight => weight.Code == "same_service").Value);
        var last = changed.Changes[0];
        Assert.Equal((number + 1, "w.admin", "Moins de patients hébergés"), (last.Number, last.MadeBy, last.Reason));
        Assert.Equal(
            (409, "weights_unchanged"),
            await ChangeAsync(admin, number + 1, "same_service", value, "encore").RefusedAsync()
        );
        Assert.Equal(
            (412, "weights_changed_meanwhile"),
            await ChangeAsync(admin, number, "transfer", 3, "trop tard").RefusedAsync()
        );
    }

    [Fact]
    public async Task Suggestions_use_the_weights_of_the_own_hospital()
    {
        var request = await beds.Api.RequestAsync();
        var manager = beds.Api.Manager;
        var before = await manager.SuggestBedsAsync(request).ValueAsync();
        var number = (await manager.ShowPlacementWeightsAsync().ValueAsync()).Number;

        await ChangeAsync(manager, number, "near_station", 5 + ((number + 1) % 2), "essai").DoneAsync();

        var after = await manager.SuggestBedsAsync(request).ValueAsync();
        Assert.Equal(number + 1, after.WeightsVersion);
        Assert.NotEqual(before.Suggestions[0].Score, after.Suggestions[0].Score);
    }

    [Theory]
    [InlineData("same_service", -1)]
    [InlineData("same_service", 100_000)]
    [InlineData("no_such_weight", 1)]
    public async Task A_weight_out_of_range_is_refused_by_its_code(string code, int value)
    {
        var admin = beds.Api.As("administrator", BedsFixture.Rabat);
        var number = (await admin.ShowPlacementWeightsAsync().ValueAsync()).Number;
        var refused = await ChangeAsync(admin, number, code, value, "essai").RefusalAsync();
        Assert.Equal((400, "weights_out_of_range"), (refused.Status, refused.Code));
        Assert.Equal(code, refused.Facts("codes")[0]);
    }

    [Fact]
    public async Task The_preview_ranks_the_requests_of_the_day_before_in_the_beds_of_that_time()
    {
        var request = await beds.Api.RequestAsync();
        var bed = await beds.Api.BestBedAsync(request);
        await beds.Api.ReserveAsync(request, bed).DoneAsync();
        await beds.Database.ExecuteAsync(
            "update placement_request set requested_at = requested_at - interval '24 hours' where id = $1",
            request
        );

        Assert.Equal(
            (400, "weights_out_of_range"),
            await PreviewAsync(new() { ["unneeded_single_room"] = 0, ["fixes_nothing"] = 0 }).RefusedAsync()
        );
        var answer = await PreviewAsync(
                new()
                {
                    ["opens_room"] = 500,
                    ["unneeded_single_room"] = 0,
                    ["unneeded_contact_room"] = 0,
                }
            )
            .ValueAsync();

        var row = answer.Examples.Single(example => example.PlacementRequestId == request);
        Assert.Equal(bed.BedCode, row.TakenBedCode);
        Assert.NotEqual(row.BestBedCode, row.BestBedCodeTried);
        Assert.Equal(PlacementState.Reserved, (await beds.Api.RequestOfAsync(request)).State);
    }

    private Task<ApiAnswer<WeightsPreviewView>> PreviewAsync(Dictionary<string, int> weights) =>
        beds.Api.Manager.PreviewPlacementWeightsAsync(new(weights));

    private static Task<ApiAnswer<WeightsView>> ChangeAsync(
        IBedsApi person,
        int version,
        string code,
        int value,
        string reason
    ) => person.ChangePlacementWeightsAsync(new(new Dictionary<string, int> { [code] = value }, reason), version);
}
