using System.Text.Json.Nodes;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Blocks;

/// <summary>Beds out of use for a time: now, planned, overdue, and what it cost.</summary>
public sealed class BlockTests(BedsFixture beds)
{
    private static DateTimeOffset Later => TimeProvider.System.GetUtcNow().AddHours(4);

    [Fact]
    public async Task A_block_planned_on_an_occupied_bed_begins_with_the_departure_and_nobody_gets_between()
    {
        var (_, stay, bed) = await beds.InBedAsync();
        Assert.Equal("bed_taken", (await ActAsync(bed, "block", new { reason = "maintenance", until = Later })).Code);

        var planned = await ActAsync(
            bed,
            "block",
            new
            {
                reason = "maintenance",
                until = Later,
                whenEmpty = true,
            }
        );

        Assert.Equal(
            ("occupied", "maintenance"),
            (planned.Text("label"), planned.Body!["plannedBlock"]!["reason"]!.ToString())
        );
        Assert.Contains("block_planned", planned.Body["badges"]!.AsArray().Select(badge => badge!.ToString()));
        var left = await ActAsync(bed, "vacate", new { stayId = stay, cause = "discharge" });
        Assert.Equal(("blocked", "maintenance"), (left.Text("label"), left.Body!["block"]!["reason"]!.ToString()));
        var (patient, next) = await beds.PatientAsync();
        using var nurse = beds.As("ward-nurse");
        var refused = await nurse.PostAsync(
            $"/api/v1/beds/{bed}/occupy",
            new
            {
                stayId = next,
                patientId = patient,
                sex = "female",
                ageClass = "adult",
                isolation = "none",
            },
            version: await VersionAsync(bed)
        );
        Assert.Equal((409, "bed_blocked"), (refused.Status, refused.Code));
        Assert.Equal("to_clean", (await ActAsync(bed, "unblock")).Text("label"));
    }

    [Fact]
    public async Task Of_two_managers_blocking_one_bed_at_once_one_is_told_by_whom_and_since_when()
    {
        var bed = await FreeBedAsync();
        var version = await VersionAsync(bed);
        // Another test may have blocked this bed before.
        var before = await BlocksOfAsync(bed);
        using var first = beds.As("bed-manager", user: "a.beds");
        using var second = beds.As("bed-manager", user: "b.beds");

        var replies = await Task.WhenAll(
            first.PostAsync($"/api/v1/beds/{bed}/block", new { reason = "infection", until = Later }, version: version),
            second.PostAsync($"/api/v1/beds/{bed}/block", new { reason = "census", until = Later }, version: version)
        );

        Assert.Equal([200, 409], replies.Select(reply => reply.Status).Order());
        var loser = replies.Single(reply => reply.Status == 409);
        Assert.Equal("block_exists", loser.Code);
        Assert.EndsWith(".beds", loser.Text("by"), StringComparison.Ordinal);
        Assert.Equal(before + 1, await BlocksOfAsync(bed));
        await ActAsync(bed, "unblock");
    }

    private Task<long> BlocksOfAsync(string bed) =>
        beds.Database.ScalarAsync<long>("select count(*) from bed_block where bed_id = $1", Guid.Parse(bed));

    [Fact]
    public async Task Reaching_the_date_frees_nothing_the_block_is_overdue_until_a_person_prolongs_or_ends_it()
    {
        var bed = await FreeBedAsync();
        await ActAsync(bed, "block", new { reason = "courtesy", until = Later });
        await beds.Database.ExecuteAsync(
            "update bed_block set until = now() - interval '1 minute', began_at = now() - interval '3 hours', set_at = now() - interval '3 hours' where bed_id = $1 and state = 'in_force'",
            Guid.Parse(bed)
        );
        await beds.Database.ExecuteAsync(
            "update bed set blocked_until = now() - interval '1 minute' where id = $1",
            Guid.Parse(bed)
        );

        var listed = await LiveAsync(bed);

        Assert.True((bool)listed["overdue"]!);
        Assert.Equal("blocked", (await GetAsync(bed)).Text("label"));
        Assert.Equal(
            "block_not_later",
            (await ActAsync(bed, "prolong-block", new { until = TimeProvider.System.GetUtcNow().AddMinutes(-5) })).Code
        );
        Assert.Equal(200, (await ActAsync(bed, "prolong-block", new { until = Later })).Status);
        Assert.False((bool)(await LiveAsync(bed))["overdue"]!);
        using var manager = beds.As("bed-manager");
        var now = TimeProvider.System.GetUtcNow();
        var hours = (
            await manager.GetAsync(
                $"/api/v1/blocked-bed-hours?from={Uri.EscapeDataString(now.AddHours(-1).ToString("O"))}&to={Uri.EscapeDataString(now.ToString("O"))}"
            )
        ).Body!.AsArray();
        Assert.InRange((double)hours.Single(row => row!["reason"]!.ToString() == "courtesy")!["hours"]!, 0.9, 1.0);
        Assert.Equal("free", (await ActAsync(bed, "unblock")).Text("label"));
        Assert.Equal(
            "period_invalid",
            (
                await manager.GetAsync(
                    $"/api/v1/blocked-bed-hours?from={Uri.EscapeDataString(now.ToString("O"))}&to={Uri.EscapeDataString(now.ToString("O"))}"
                )
            ).Code
        );
    }

    [Fact]
    public async Task A_bed_that_will_be_blocked_before_a_hold_ends_is_not_held_and_the_plan_begins_by_itself()
    {
        var request = await beds.RequestAsync();
        var bed = await beds.BestBedAsync(request);
        var id = bed["bedId"]!.ToString();
        var planned = await ActAsync(
            id,
            "block",
            new
            {
                reason = "staff_shortage",
                from = TimeProvider.System.GetUtcNow().AddSeconds(3),
                until = Later,
            }
        );
        Assert.Equal("free", planned.Text("label"));

        var refused = await beds.ReserveAsync(
            request,
            await beds.BestBedAsync(request) is { } best && best["bedId"]!.ToString() == id ? best : bed
        );

        Assert.Equal((409, "block_exists"), (refused.Status, refused.Code));
        await Eventually.TrueAsync(
            async () => (await GetAsync(id)).Text("label") == "blocked",
            TimeSpan.FromSeconds(40)
        );
        Assert.Equal("free", (await ActAsync(id, "unblock")).Text("label"));
    }

    [Fact]
    public async Task The_history_of_a_bed_tells_who_did_what_the_latest_first()
    {
        var (_, stay, bed) = await beds.InBedAsync();
        await ActAsync(
            bed,
            "block",
            new
            {
                reason = "infection",
                until = Later,
                whenEmpty = true,
            }
        );
        await ActAsync(bed, "vacate", new { stayId = stay, cause = "discharge" });
        await ActAsync(bed, "unblock");
        using var nurse = beds.As("ward-nurse");

        var lines = (await nurse.GetAsync($"/api/v1/beds/{bed}/history")).Body!.AsArray();

        Assert.Equal(
            ["block_ended", "vacated", "occupied", "reserved"],
            lines
                .Select(line => line!["kind"]!.ToString())
                .Where(kind => kind is "block_ended" or "vacated" or "occupied" or "reserved")
                .Take(4)
        );
        Assert.All(
            lines.Where(line => line!["kind"]!.ToString() is "vacated" or "occupied" or "block_began"),
            line => Assert.NotNull(line!["actor"])
        );
        Assert.Equal(
            stay.ToString(),
            lines.First(line => line!["kind"]!.ToString() == "vacated")!["stayId"]!.ToString()
        );
        using var cleaner = beds.As("cleaner");
        Assert.Equal(403, (await cleaner.GetAsync($"/api/v1/beds/{bed}/history")).Status);
    }

    private async Task<string> FreeBedAsync() =>
        (await beds.BestBedAsync(await beds.RequestAsync()))["bedId"]!.ToString();

    private async Task<ApiReply> GetAsync(string bed)
    {
        using var nurse = beds.As("ward-nurse");
        return await nurse.GetAsync($"/api/v1/beds/{bed}");
    }

    private Task<long> VersionAsync(string bed) => beds.VersionAsync(bed);

    private async Task<JsonNode> LiveAsync(string bed)
    {
        using var manager = beds.As("bed-manager");
        return (await manager.GetAsync("/api/v1/bed-blocks"))
            .Body!.AsArray()
            .Single(block => block!["bedId"]!.ToString() == bed)!;
    }

    private Task<ApiReply> ActAsync(string bed, string act, object? body = null) => beds.ActOnBedAsync(bed, act, body);
}
