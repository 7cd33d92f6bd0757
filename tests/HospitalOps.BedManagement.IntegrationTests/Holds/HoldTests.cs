using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Holds;

/// <summary>Holds that get another term, are let go early, run out, or go against a rule.</summary>
public sealed class HoldTests(BedsFixture beds)
{
    private static DateTimeOffset In(double minutes) => TimeProvider.System.GetUtcNow().AddMinutes(minutes);

    [Fact]
    public async Task A_hold_gets_another_term_with_a_reason_and_warns_ten_minutes_before_its_end()
    {
        var (request, bed) = await HeldAsync();
        Assert.Equal(
            "hold_term_invalid",
            (await ActAsync(request, "hold", new { expiresAt = In(-1), reason = "late theatre" })).Code
        );
        Assert.Equal(400, (await ActAsync(request, "hold", new { expiresAt = In(30), reason = "" })).Status);

        var longer = await ActAsync(request, "hold", new { expiresAt = In(180), reason = "late theatre" });

        Assert.InRange(longer.Body!["expiresAt"]!.GetValue<DateTimeOffset>(), In(175), In(181));
        Assert.DoesNotContain("hold_ends_soon", await BadgesAsync(bed));
        await ActAsync(request, "hold", new { expiresAt = In(9), reason = "called back" });
        Assert.Contains("hold_ends_soon", await BadgesAsync(bed));
    }

    [Fact]
    public async Task A_hold_let_go_frees_the_bed_keeps_the_request_and_tells_who_did_it_and_why()
    {
        var (request, bed) = await HeldAsync();

        var released = await ActAsync(request, "release", new { reason = "another bed is nearer" });

        Assert.Equal("requested", released.Text("state"));
        using var manager = beds.As("bed-manager");
        Assert.Equal("free", (await manager.GetAsync($"/api/v1/beds/{bed}")).Text("label"));
        var line = (await manager.GetAsync($"/api/v1/beds/{bed}/history")).Body!.AsArray()[0]!;
        Assert.Equal(
            ("reservation_cancelled", "another bed is nearer"),
            (line["kind"]!.ToString(), line["detail"]!.ToString())
        );
        Assert.Equal("request_not_reserved", (await ActAsync(request, "release", new { reason = "twice" })).Code);
    }

    [Fact]
    public async Task A_nurse_and_an_expiring_hold_at_once_leave_one_truth()
    {
        var (request, bed) = await HeldAsync();
        await ActAsync(
            request,
            "hold",
            new { expiresAt = TimeProvider.System.GetUtcNow().AddSeconds(1), reason = "short" }
        );
        await Task.Delay(1000);
        var (rival, seen) = (await beds.RequestAsync(), await beds.VersionAsync(bed));
        using var manager = beds.As("bed-manager");
        using var nurse = beds.As("ward-nurse");

        var replies = await Task.WhenAll(
            nurse.PostAsync($"/api/v1/placement-requests/{request}/arrival"),
            manager.PostAsync($"/api/v1/placement-requests/{rival}/reserve", new { bedId = bed }, version: seen)
        );

        Assert.Single(replies, reply => reply.Status == 200);
        Assert.Contains(
            replies.Single(reply => reply.Status != 200).Code,
            new[] { "bed_taken", "request_not_reserved", "busy_try_again" }
        );
    }

    [Fact]
    public async Task A_hold_that_runs_out_gives_the_bed_back_and_the_request_asks_again()
    {
        var (request, bed) = await HeldAsync();
        await ActAsync(
            request,
            "hold",
            new { expiresAt = TimeProvider.System.GetUtcNow().AddSeconds(1), reason = "short" }
        );
        using var manager = beds.As("bed-manager");

        await Eventually.TrueAsync(
            async () => (await manager.GetAsync($"/api/v1/beds/{bed}")).Text("label") == "free",
            TimeSpan.FromSeconds(40)
        );

        Assert.Equal("requested", (await manager.GetAsync($"/api/v1/placement-requests/{request}")).Text("state"));
    }

    [Fact]
    public async Task Free_beds_are_found_on_both_sites_by_level_and_text_and_tell_no_patient()
    {
        using var manager = beds.As("bed-manager");

        var found = (await manager.GetAsync("/api/v1/free-beds?careLevel=critical")).Body!.AsArray();

        Assert.Equal(["BSK", "RBT"], found.Select(bed => bed!["hospital"]!.ToString()).Distinct());
        Assert.All(
            found,
            bed => Assert.Equal(("critical", "free"), (bed!["careLevel"]!.ToString(), bed["label"]!.ToString()))
        );
        Assert.DoesNotContain("stayId", found.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(
            ["BSK", "RBT"],
            (await manager.GetAsync("/api/v1/free-beds"))
                .Body!.AsArray()
                .Select(bed => bed!["hospital"]!.ToString())
                .Distinct()
        );
        var named = (await manager.GetAsync($"/api/v1/free-beds?text={found[0]!["code"]}")).Body!.AsArray();
        Assert.Equal(found[0]!["bedId"]!.ToString(), Assert.Single(named)!["bedId"]!.ToString());
        Assert.Empty((await manager.GetAsync("/api/v1/free-beds?text=nothing-is-called-so")).Body!.AsArray());
    }

    private async Task<(string Request, string Bed)> HeldAsync()
    {
        var request = await beds.RequestAsync();
        var bed = await beds.BestBedAsync(request);
        await beds.ReserveAsync(request, bed);
        return (request, bed["bedId"]!.ToString());
    }

    private async Task<ApiReply> ActAsync(string request, string act, object body)
    {
        using var manager = beds.As("bed-manager");
        return await manager.PostAsync($"/api/v1/placement-requests/{request}/{act}", body);
    }

    private async Task<IEnumerable<string>> BadgesAsync(string bed)
    {
        using var nurse = beds.As("ward-nurse");
        return (await nurse.GetAsync($"/api/v1/beds/{bed}")).Body!["badges"]!
            .AsArray()
            .Select(badge => badge!.ToString());
    }
}
