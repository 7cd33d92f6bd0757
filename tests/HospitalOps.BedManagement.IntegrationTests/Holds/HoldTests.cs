using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Holds;

/// <summary>Holds that get another term, are let go early, run out, or go against a rule.</summary>
public sealed class HoldTests(BedsFixture beds)
{
    private IBedsApi Manager => beds.Api.Manager;

    private static DateTimeOffset In(double minutes) => TimeProvider.System.GetUtcNow().AddMinutes(minutes);

    [Fact]
    public async Task A_hold_gets_another_term_with_a_reason_and_warns_ten_minutes_before_its_end()
    {
        var (request, bed) = await HeldAsync();
        Assert.Equal((400, "hold_term_invalid"), await HoldAsync(request, In(-1), "late theatre").RefusedAsync());
        Assert.Equal((400, "invalid_request"), await HoldAsync(request, In(30), "").RefusedAsync());

        var longer = await HoldAsync(request, In(180), "late theatre").ValueAsync();

        Assert.InRange(longer.ExpiresAt!.Value, In(175), In(181));
        Assert.DoesNotContain("hold_ends_soon", (await beds.Api.BedAsync(bed)).Badges);
        await HoldAsync(request, In(9), "called back").DoneAsync();
        Assert.Contains("hold_ends_soon", (await beds.Api.BedAsync(bed)).Badges);
    }

    [Fact]
    public async Task A_hold_let_go_frees_the_bed_keeps_the_request_and_tells_who_did_it_and_why()
    {
        var (request, bed) = await HeldAsync();

        var released = await Manager.ReleaseHoldAsync(request, new("another bed is nearer")).ValueAsync();

        Assert.Equal(PlacementState.Requested, released.State);
        Assert.Equal(BedLabel.Free, (await beds.Api.BedAsync(bed)).Label);
        var line = (await Manager.ShowBedHistoryAsync(bed).ValueAsync())[0];
        Assert.Equal(("reservation_cancelled", "another bed is nearer"), (line.Kind, line.Detail));
        Assert.Equal(
            (409, "request_not_reserved"),
            await Manager.ReleaseHoldAsync(request, new("twice")).RefusedAsync()
        );
    }

    [Fact]
    public async Task A_nurse_and_an_expiring_hold_at_once_leave_one_truth()
    {
        var (request, bed) = await HeldAsync();
        await HoldAsync(request, In(1.0 / 60), "short").DoneAsync();
        await Task.Delay(1000);
        var (rival, seen) = (await beds.Api.RequestAsync(), (await beds.Api.BedAsync(bed)).Version);

        var answers = await Task.WhenAll(beds.Api.ArriveAsync(request), beds.Api.ReserveAsync(rival, bed, seen));

        Assert.Single(answers, answer => answer.Succeeded);
        Assert.Contains(
            answers.Single(answer => !answer.Succeeded).Problem!.Code,
            new[] { "bed_taken", "request_not_reserved", "busy_try_again" }
        );
    }

    [Fact]
    public async Task A_hold_that_runs_out_gives_the_bed_back_and_the_request_asks_again()
    {
        var (request, bed) = await HeldAsync();
        await HoldAsync(request, In(1.0 / 60), "short").DoneAsync();

        await Eventually.TrueAsync(
            async () => (await beds.Api.BedAsync(bed)).Label == BedLabel.Free,
            TimeSpan.FromSeconds(40)
        );

        Assert.Equal(PlacementState.Requested, (await beds.Api.RequestOfAsync(request)).State);
    }

    [Fact]
    public async Task Free_beds_are_found_on_both_sites_by_level_and_text_and_tell_no_patient()
    {
        var found = await Manager.SearchFreeBedsAsync(CareLevel.Critical).ValueAsync();

        Assert.Equal(["BSK", "RBT"], found.Select(bed => bed.Hospital).Distinct());
        Assert.All(found, bed => Assert.Equal((CareLevel.Critical, BedLabel.Free), (bed.CareLevel, bed.Label)));
        // The view has no place for a patient; what is sent has none either.
        using var manager = beds.As("bed-manager");
        Assert.DoesNotContain(
            "stayId",
            await manager.GetTextAsync("/api/v1/free-beds?careLevel=critical"),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Equal(
            ["BSK", "RBT"],
            (await Manager.SearchFreeBedsAsync().ValueAsync()).Select(bed => bed.Hospital).Distinct()
        );
        var named = await Manager.SearchFreeBedsAsync(text: found[0].Code).ValueAsync();
        Assert.Equal(found[0].BedId, Assert.Single(named).BedId);
        Assert.Empty(await Manager.SearchFreeBedsAsync(text: "nothing-is-called-so").ValueAsync());
    }

    private async Task<(Guid Request, Guid Bed)> HeldAsync()
    {
        var request = await beds.Api.RequestAsync();
        var bed = await beds.Api.BestBedAsync(request);
        await beds.Api.ReserveAsync(request, bed).DoneAsync();
        return (request, bed.BedId);
    }

    private Task<ApiAnswer<PlacementRequestView>> HoldAsync(Guid request, DateTimeOffset until, string reason) =>
        Manager.ChangeHoldAsync(request, new(until, reason));
}
