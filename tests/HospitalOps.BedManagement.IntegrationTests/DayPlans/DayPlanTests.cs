using System.Text.Json.Nodes;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.DayPlans;

public sealed class DayPlanTests(BedsFixture beds) : IAsyncLifetime
{
    /// <summary>A plan is about the whole hospital: who waits or lies there from another test takes the bed.</summary>
    public async ValueTask InitializeAsync() => await beds.EmptyAsync();

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task A_plan_proposes_a_bed_for_a_request_and_moves_nothing()
    {
        var request = await beds.RequestAsync();
        var plan = await MakeAsync();

        var line = LineOf(plan, request);
        Assert.Equal(("assignment", "proposed"), (line["kind"]!.ToString(), line["state"]!.ToString()));
        Assert.NotEmpty(line["reasons"]!.AsArray());
        Assert.NotNull(line["bedCode"]);
        Assert.Equal(
            plan["cost"]!.GetValue<long>(),
            plan["parts"]!.AsArray().Sum(part => part!["after"]!.GetValue<long>())
        );
        Assert.True(plan["cost"]!.GetValue<long>() <= plan["costBefore"]!.GetValue<long>());
        using var manager = beds.As("bed-manager");
        Assert.Equal("requested", (await manager.GetAsync($"/api/v1/placement-requests/{request}")).Text("state"));
        Assert.Equal(0, await HeldAsync(line));
    }

    [Fact]
    public async Task Accepting_a_line_holds_the_bed_in_the_name_of_the_person()
    {
        var request = await beds.RequestAsync();
        var plan = await MakeAsync();
        var line = LineOf(plan, request);

        var answer = await AnswerAsync(plan, line, "accept", user: "d.beds");

        Assert.Equal("accepted", LineOf(answer.Body!, request)["state"]!.ToString());
        using var manager = beds.As("bed-manager");
        var placed = await manager.GetAsync($"/api/v1/placement-requests/{request}");
        Assert.Equal(("reserved", line["bedId"]!.ToString()), (placed.Text("state"), placed.Text("bedId")));
        Assert.Equal(
            "d.beds",
            await beds.Database.ScalarAsync<string>(
                "select made_by from bed_reservation where placement_request_id = $1 and state = 'held'",
                Guid.Parse(request)
            )
        );
    }

    [Fact]
    public async Task One_stale_line_refuses_the_whole_plan_and_nothing_is_applied()
    {
        var (kept, lost) = (await beds.RequestAsync(), await beds.RequestAsync());
        var plan = await MakeAsync();
        var intruder = await beds.RequestAsync();
        var bed = LineOf(plan, lost);
        Assert.Equal(
            200,
            (
                await beds.ReserveAsync(
                    intruder,
                    new JsonObject { ["bedId"] = bed["bedId"]!.ToString(), ["bedVersion"] = await VersionAsync(bed) }
                )
            ).Status
        );

        using var manager = beds.As("bed-manager");
        var refused = await manager.PostAsync($"/api/v1/day-plans/{plan["dayPlanId"]}/accept", new { });

        Assert.Equal((409, "day_plan_stale"), (refused.Status, refused.Code));
        Assert.Contains(refused.Body!["entries"]!.AsArray(), entry => entry!.ToString() == bed["entryId"]!.ToString());
        Assert.Equal("requested", (await manager.GetAsync($"/api/v1/placement-requests/{kept}")).Text("state"));
        var shown = (await manager.GetAsync("/api/v1/day-plans/current")).Body!["plan"]!;
        Assert.True(shown["isStale"]!.GetValue<bool>());
        Assert.Equal("bed_changed", LineOf(shown, lost)["staleBecause"]!.ToString());

        var single = await AnswerAsync(plan, bed, "accept");
        Assert.Equal((409, "bed_taken"), (single.Status, single.Code));

        var again = await MakeAsync();
        Assert.Equal(200, (await manager.PostAsync($"/api/v1/day-plans/{again["dayPlanId"]}/accept", new { })).Status);
        Assert.Equal("reserved", (await manager.GetAsync($"/api/v1/placement-requests/{kept}")).Text("state"));
        Assert.Equal("reserved", (await manager.GetAsync($"/api/v1/placement-requests/{lost}")).Text("state"));
        Assert.Equal("day_plan_superseded", (await AnswerAsync(plan, LineOf(plan, kept), "accept")).Code);
    }

    [Fact]
    public async Task Of_two_people_accepting_the_same_plan_at_once_one_applies_it()
    {
        var request = await beds.RequestAsync();
        var plan = await MakeAsync();
        using var manager = beds.As("bed-manager");

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => AnswerAsync(plan, LineOf(plan, request), "accept"))
        );

        Assert.Single(replies, reply => reply.Status == 200);
        Assert.All(
            replies.Where(reply => reply.Status != 200),
            reply => Assert.Equal("day_plan_entry_answered", reply.Code)
        );
    }

    [Fact]
    public async Task A_rejected_room_is_kept_with_its_reason_and_not_proposed_again()
    {
        var request = await beds.RequestAsync();
        var plan = await MakeAsync();
        var line = LineOf(plan, request);
        Assert.Equal(400, (await AnswerAsync(plan, line, "reject", new { reason = "" })).Status);

        var answer = await AnswerAsync(plan, line, "reject", new { reason = "Trop loin du bloc" });

        Assert.Equal(
            ("rejected", "Trop loin du bloc"),
            (LineOf(answer.Body!, request)["state"]!.ToString(), LineOf(answer.Body!, request)["reason"]!.ToString())
        );
        var next = LineOf(await MakeAsync(), request);
        Assert.NotEqual(
            (line["wardId"]!.ToString(), line["room"]!.ToString()),
            (next["wardId"]!.ToString(), next["room"]!.ToString())
        );
    }

    [Fact]
    public async Task A_patient_in_the_wrong_service_is_proposed_a_move_and_accepting_it_asks_for_the_transfer()
    {
        var (_, stay, bed) = await OutlierAsync();
        var plan = await MakeAsync();
        var line = plan["entries"]!.AsArray().Single(entry => entry!["stayId"]!.ToString() == stay.ToString())!;
        Assert.Equal(("transfer", bed), (line["kind"]!.ToString(), line["fromBedId"]!.ToString()));
        Assert.Contains(
            line["reasons"]!.AsArray(),
            reason => reason!["code"]!.ToString() == "transfer" && reason["points"]!.GetValue<int>() < 0
        );

        var answer = await AnswerAsync(plan, line, "accept");

        Assert.True(answer.Status == 200, answer.Body?.ToJsonString());
        var made = answer.Body!["entries"]!.AsArray().Single(entry => entry!["stayId"]!.ToString() == stay.ToString())![
            "placementRequestId"
        ]!.ToString();
        using var nurse = beds.As("ward-nurse");
        var request = await nurse.GetAsync($"/api/v1/placement-requests/{made}");
        Assert.Equal(
            ("transfer", "reserved", bed),
            (request.Text("kind"), request.Text("state"), request.Text("fromBedId"))
        );
        Assert.Equal("fulfilled", (await nurse.PostAsync($"/api/v1/placement-requests/{made}/arrival")).Text("state"));
        using var manager = beds.As("operations-manager");
        var effect = (await manager.GetAsync("/api/v1/day-plans"))
            .Body!.AsArray()
            .Single(row => row!["dayPlanId"]!.ToString() == plan["dayPlanId"]!.ToString())!;
        Assert.Equal(
            (1, 1, 0),
            (effect["accepted"]!.GetValue<int>(), effect["asPlanned"]!.GetValue<int>(), effect["lost"]!.GetValue<int>())
        );
    }

    [Fact]
    public async Task A_plan_of_the_other_hospital_does_not_exist()
    {
        var plan = await MakeAsync();
        using var foreigner = beds.As("bed-manager", BedsFixture.Rabat);
        Assert.Equal(404, (await foreigner.GetAsync($"/api/v1/day-plans/{plan["dayPlanId"]}")).Status);
        Assert.Equal(404, (await foreigner.PostAsync($"/api/v1/day-plans/{plan["dayPlanId"]}/accept", new { })).Status);
    }

    private async Task<JsonNode> MakeAsync()
    {
        using var manager = beds.As("bed-manager");
        var made = await manager.PostAsync("/api/v1/day-plans", new { });
        Assert.Equal(201, made.Status);
        return made.Body!;
    }

    private async Task<ApiReply> AnswerAsync(
        JsonNode plan,
        JsonNode line,
        string answer,
        object? body = null,
        string? user = null
    )
    {
        using var manager = beds.As("bed-manager", user: user);
        return await manager.PostAsync(
            $"/api/v1/day-plans/{plan["dayPlanId"]}/entries/{line["entryId"]}/{answer}",
            body ?? new { }
        );
    }

    /// <summary>A new patient of cardiology who lies in a bed of another service.</summary>
    private async Task<(Guid Patient, Guid Stay, string Bed)> OutlierAsync()
    {
        var (patient, stay) = await beds.PatientAsync();
        using var doctor = beds.As("doctor");
        var request = (
            await doctor.PostAsync(
                "/api/v1/placement-requests",
                new
                {
                    stayId = stay,
                    patientId = patient,
                    careLevel = "standard",
                    serviceCode = "CAR",
                    sex = "female",
                    ageClass = "adult",
                    isolation = "none",
                    priority = "emergency",
                }
            )
        ).Text("placementRequestId");
        using var manager = beds.As("bed-manager");
        var boards = (await manager.GetAsync("/api/v1/wards")).Body!.AsArray();
        var other = boards.Single(ward => ward!["code"]!.ToString() == "GYN")!["wardId"]!.ToString();
        var bed = (await manager.GetAsync($"/api/v1/wards/{other}/board")).Body!["beds"]!
            .AsArray()
            .First(tile => tile!["label"]!.ToString() == "free")!;
        var reserved = await manager.PostAsync(
            $"/api/v1/placement-requests/{request}/reserve",
            new { bedId = bed["bedId"]!.ToString() },
            version: bed["version"]!.GetValue<long>()
        );
        Assert.Equal(200, reserved.Status);
        using var nurse = beds.As("ward-nurse");
        return (patient, stay, (await nurse.PostAsync($"/api/v1/placement-requests/{request}/arrival")).Text("bedId"));
    }

    private static JsonNode LineOf(JsonNode plan, string request) =>
        plan["entries"]!.AsArray().Single(entry => entry!["placementRequestId"]?.ToString() == request)!;

    private async Task<long> VersionAsync(JsonNode line)
    {
        using var manager = beds.As("bed-manager");
        return (await manager.GetAsync($"/api/v1/beds/{line["bedId"]}")).Body!["version"]!.GetValue<long>();
    }

    private Task<long> HeldAsync(JsonNode line) =>
        beds.Database.ScalarAsync<long>(
            "select count(*) from bed_reservation where bed_id = $1 and state = 'held'",
            Guid.Parse(line["bedId"]!.ToString())
        )!;
}
