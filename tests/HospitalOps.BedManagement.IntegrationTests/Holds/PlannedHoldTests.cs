using System.Text.Json.Nodes;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Holds;

/// <summary>Holds for the time after somebody's expected discharge.</summary>
public sealed class PlannedHoldTests(BedsFixture beds) : IAsyncDisposable
{
    private readonly List<string> asked = [];
    private readonly List<Guid> expected = [];

    private static DateTimeOffset In(double hours) => TimeProvider.System.GetUtcNow().AddHours(hours);

    [Fact]
    public async Task A_planned_hold_begins_with_the_departure_and_nobody_gets_between()
    {
        var (leaving, bed, request) = await PlannedAsync();
        Assert.Contains("next_planned", await BadgesAsync(bed));

        var left = await beds.ActOnBedAsync(bed, "vacate", new { stayId = leaving, cause = "discharge" });

        Assert.Equal((200, "to_clean"), (left.Status, left.Text("label")));
        Assert.Equal(request, left.Body!["reservation"]!["placementRequestId"]!.ToString());
        Assert.Equal("next", left.Body["cleaningJob"]!["priority"]!.ToString());
        Assert.Equal(("reserved", bed), await StateAsync(request));
        await beds.CleanAllAsync();
        using var nurse = beds.As("ward-nurse");
        Assert.Equal(200, (await nurse.PostAsync($"/api/v1/placement-requests/{request}/arrival")).Status);
        var kinds = (await nurse.GetAsync($"/api/v1/beds/{bed}/history"))
            .Body!.AsArray()
            .Select(line => line!["kind"]!.ToString());
        Assert.Contains("hold_planned", kinds);
        Assert.Equal(["asked", "planned", "held", "fulfilled"], await TrailAsync(request));
    }

    [Fact]
    public async Task A_bed_is_planned_for_one_request_at_a_time_and_the_second_is_told_by_whom()
    {
        var (_, bed, request) = await PlannedAsync();
        var rival = await AskAsync();

        var (refused, coming) = (await PlanAsync(rival, bed), await ComingAsync(rival));

        Assert.Equal((409, "bed_taken", request), (refused.Status, refused.Code, refused.Body!["takenBy"]!.ToString()));
        Assert.DoesNotContain(bed, coming.Select(each => each["bedId"]!.ToString()));
    }

    [Fact]
    public async Task A_plan_is_flagged_when_the_discharge_moves_and_can_be_made_again()
    {
        var (leaving, bed, request) = await PlannedAsync();
        Assert.False((bool)(await PlannedOfAsync(request))!["late"]!);

        await beds.ExpectDischargeAsync(leaving, In(30));

        Assert.True((bool)(await PlannedOfAsync(request))!["late"]!);
        Assert.Equal(200, (await PlanAsync(request, bed)).Status);
        var again = (await PlannedOfAsync(request))!;
        Assert.False((bool)again["late"]!);
        Assert.InRange(again["from"]!.GetValue<DateTimeOffset>(), In(29.9), In(30.1));
    }

    [Fact]
    public async Task A_plan_ends_when_the_request_gets_another_bed_is_withdrawn_or_a_person_drops_it()
    {
        var (_, _, reserved) = await PlannedAsync();
        await beds.ReserveAsync(reserved, await beds.BestBedAsync(reserved));
        // The end of the plan and the hold are one act: neither is before the other.
        Assert.Equal(["asked", "held", "plan_ended", "planned"], (await TrailAsync(reserved)).Order());
        Assert.Null(await PlannedOfAsync(reserved));

        var (_, bed, withdrawn) = await PlannedAsync();
        using var doctor = beds.As("doctor");
        await doctor.PostAsync($"/api/v1/placement-requests/{withdrawn}/withdraw", new { reason = "goes home" });
        Assert.DoesNotContain("next_planned", await BadgesAsync(bed));

        var (_, _, dropped) = await PlannedAsync();
        using var manager = beds.As("bed-manager");
        Assert.Equal(
            200,
            (
                await manager.PostAsync(
                    $"/api/v1/placement-requests/{dropped}/call-off-hold",
                    new { reason = "a nearer bed is free" }
                )
            ).Status
        );
        Assert.Null(await PlannedOfAsync(dropped));
        Assert.Equal(
            "hold_not_planned",
            (
                await manager.PostAsync($"/api/v1/placement-requests/{dropped}/call-off-hold", new { reason = "twice" })
            ).Code
        );
    }

    [Fact]
    public async Task Only_an_occupied_bed_with_an_expected_discharge_can_be_planned()
    {
        var (request, (_, _, bed)) = (await AskAsync(), await beds.InBedAsync());
        var free = (await beds.BestBedAsync(request))["bedId"]!.ToString();

        Assert.Equal("discharge_not_expected", (await PlanAsync(request, bed)).Code);
        Assert.Equal("bed_not_occupied", (await PlanAsync(request, free)).Code);
    }

    [Fact]
    public async Task The_database_refuses_a_second_plan_for_a_bed_and_one_that_overlaps_a_hold()
    {
        var (_, bed, request) = await PlannedAsync();
        foreach (var state in new[] { "planned", "held" })
            Assert.Equal(
                23,
                int.Parse(
                    (
                        await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
                            beds.Database.ExecuteAsync(
                                """
                                insert into bed_reservation (id, hospital_id, bed_id, placement_request_id, stay_id, patient_id, starts_at, expires_at, state, made_by, term_changes)
                                select gen_random_uuid(), hospital_id, bed_id, gen_random_uuid(), stay_id, patient_id, starts_at, expires_at, $2, 'test', 0 from bed_reservation where bed_id = $1 and state = 'planned'
                                """,
                                Guid.Parse(bed),
                                state
                            )
                        )
                    ).SqlState[..2],
                    System.Globalization.CultureInfo.InvariantCulture
                )
            );
        Assert.NotNull(await PlannedOfAsync(request));
    }

    /// <summary>A patient who is expected to leave in 20 hours, the bed, and a request it is planned for.</summary>
    private async Task<(Guid Leaving, string Bed, string Request)> PlannedAsync()
    {
        var (_, leaving, bed) = await beds.InBedAsync();
        await beds.ExpectDischargeAsync(leaving, In(20));
        expected.Add(leaving);
        var request = await AskAsync();
        Assert.Contains(bed, (await ComingAsync(request)).Select(each => each["bedId"]!.ToString()));
        Assert.Equal(200, (await PlanAsync(request, bed)).Status);
        return (leaving, bed, request);
    }

    /// <summary>Open requests and expected discharges would be in the plan of the day of other tests.</summary>
    public async ValueTask DisposeAsync()
    {
        using var doctor = beds.As("doctor");
        foreach (var request in asked)
            await doctor.PostAsync(
                $"/api/v1/placement-requests/{request}/withdraw",
                new { reason = "end of the test" }
            );
        await beds.Database.ExecuteAsync(
            "update known_stay set expected_discharge_at = null where stay_id = any($1)",
            expected.ToArray()
        );
    }

    private async Task<string> AskAsync()
    {
        asked.Add(await beds.RequestAsync());
        return asked[^1];
    }

    private async Task<ApiReply> PlanAsync(string request, string bed)
    {
        using var manager = beds.As("bed-manager");
        return await manager.PostAsync(
            $"/api/v1/placement-requests/{request}/plan-hold",
            new { bedId = bed },
            version: await beds.VersionAsync(bed)
        );
    }

    private async Task<IEnumerable<JsonNode>> ComingAsync(string request)
    {
        using var manager = beds.As("bed-manager");
        return (await manager.GetAsync($"/api/v1/placement-requests/{request}/coming-beds")).Body!.AsArray()!;
    }

    private async Task<JsonNode?> PlannedOfAsync(string request) => (await RequestAsync(request))["planned"];

    private async Task<(string State, string? Bed)> StateAsync(string request)
    {
        var body = await RequestAsync(request);
        return (body["state"]!.ToString(), body["bedId"]?.ToString());
    }

    private async Task<JsonNode> RequestAsync(string request)
    {
        using var manager = beds.As("bed-manager");
        return (await manager.GetAsync($"/api/v1/placement-requests/{request}")).Body!;
    }

    private async Task<IEnumerable<string>> TrailAsync(string request)
    {
        using var manager = beds.As("bed-manager");
        return (await manager.GetAsync($"/api/v1/placement-requests/{request}/steps"))
            .Body!.AsArray()
            .Select(step => step!["kind"]!.ToString());
    }

    private async Task<IEnumerable<string>> BadgesAsync(string bed)
    {
        using var nurse = beds.As("ward-nurse");
        return (await nurse.GetAsync($"/api/v1/beds/{bed}")).Body!["badges"]!
            .AsArray()
            .Select(badge => badge!.ToString());
    }
}
