using System.Text.Json.Nodes;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Stays;

/// <summary>What the desk does with a stay and what the ward does with its bed agree.</summary>
public sealed class DeskAndWardTests(BedsFixture beds) : IAsyncLifetime
{
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public async ValueTask InitializeAsync() => await beds.MakeRoomAsync("GYN");

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task A_stay_in_bed_is_neither_cancelled_nor_made_an_outpatients_until_the_bed_is_left()
    {
        var (patient, stay) = await beds.PatientAsync();
        var bed = await FreeBedAsync();
        Assert.Equal(200, (await OccupyAsync(bed, patient, stay)).Status);

        await CodeAsync(stay, "cancel", new { reason = "entered_in_error" }, "stay_in_bed");
        Assert.Equal("stay_in_bed", (await AtDeskAsync(stay, "kind", new { kind = "outpatient" })).Code);

        var left = await beds.ActOnBedAsync(Id(bed), "vacate", new { stayId = stay, cause = "wrong_entry" });

        // Nobody lay there: no cleaning, and why stands with its author.
        Assert.Equal((200, "free"), (left.Status, left.Text("label")));
        Assert.Equal(
            "cancelled wrong_entry",
            await beds.Database.ScalarAsync<string>(
                "select state || ' ' || remark from cleaning_job where stay_id = $1",
                stay
            )
        );
        await CodeAsync(stay, "cancel", new { reason = "entered_in_error" }, null);
    }

    [Fact]
    public async Task A_bed_that_is_held_keeps_the_class_of_the_stay()
    {
        var (patient, stay) = await beds.PatientAsync();
        var request = (await beds.AskAsync(patient, stay)).Text("placementRequestId");
        Assert.Equal(200, (await beds.ReserveAsync(request, await beds.BestBedAsync(request))).Status);

        await CodeAsync(stay, "kind", new { kind = "outpatient" }, "stay_bed_held");
        using var manager = beds.As("bed-manager");
        await manager.PostAsync($"/api/v1/placement-requests/{request}/withdraw", new { reason = "outpatient" });
        await CodeAsync(stay, "kind", new { kind = "outpatient" }, null);
    }

    [Fact]
    public async Task An_outpatient_waits_for_no_bed_and_gets_none_until_the_desk_changes_the_class()
    {
        var (patient, stay) = await beds.PatientAsync();
        var request = (await beds.AskAsync(patient, stay)).Text("placementRequestId");
        await CodeAsync(stay, "kind", new { kind = "outpatient" }, null);
        using var manager = beds.As("bed-manager");
        await Eventually.EqualAsync(
            "withdrawn",
            async () => (await manager.GetAsync($"/api/v1/placement-requests/{request}")).Text("state"),
            TimeSpan.FromSeconds(15),
            "state of the request"
        );

        var asked = await beds.AskAsync(patient, stay);
        var occupied = await OccupyAsync(await FreeBedAsync(), patient, stay);

        Assert.Equal((409, "stay_outpatient"), (asked.Status, asked.Code));
        Assert.Equal((409, "stay_outpatient"), (occupied.Status, occupied.Code));
        await CodeAsync(stay, "kind", new { kind = "emergency" }, null);
        await Eventually.EqualAsync(
            201,
            async () => (await beds.AskAsync(patient, stay)).Status,
            TimeSpan.FromSeconds(15),
            "answer to the request of an inpatient"
        );
    }

    [Fact]
    public async Task Who_is_put_into_a_bed_before_the_desk_saw_him_has_arrived_and_never_expires()
    {
        var (patient, stay) = await ExpectedAsync(Now);
        Assert.Equal(200, (await OccupyAsync(await FreeBedAsync(), patient, stay)).Status);

        await StateAsync(stay, "open");
        using var clerk = beds.AtDesk();
        var tasks = await clerk.GetAsync($"/api/v1/desk-tasks?patientId={patient}&kind=documents_missing");
        Assert.Single(tasks.Body!.AsArray());
    }

    [Fact]
    public async Task Who_was_put_into_a_bed_by_mistake_is_expected_again()
    {
        var (patient, stay) = await ExpectedAsync(Now);
        var bed = await FreeBedAsync();
        Assert.Equal(200, (await OccupyAsync(bed, patient, stay)).Status);
        await StateAsync(stay, "open");

        await beds.ActOnBedAsync(Id(bed), "vacate", new { stayId = stay, cause = "wrong_entry" });

        await StateAsync(stay, "pre_admitted");
        using var clerk = beds.AtDesk();
        Assert.Empty(
            (await clerk.GetAsync($"/api/v1/desk-tasks?patientId={patient}&kind=documents_missing")).Body!.AsArray()
        );
        Assert.Equal(200, (await clerk.PostAsync($"/api/v1/stays/{stay}/arrival")).Status);
    }

    [Fact]
    public async Task Who_was_put_into_the_wrong_bed_and_then_into_his_own_has_arrived()
    {
        var (patient, stay) = await ExpectedAsync(Now);
        var wrong = await FreeBedAsync();
        Assert.Equal(200, (await OccupyAsync(wrong, patient, stay)).Status);
        var own = await FreeBedAsync();
        await beds.ActOnBedAsync(Id(wrong), "vacate", new { stayId = stay, cause = "wrong_entry" });
        Assert.Equal(200, (await OccupyAsync(own, patient, stay)).Status);

        await StateAsync(stay, "open");
        await Task.Delay(TimeSpan.FromSeconds(2));
        await StateAsync(stay, "open");
    }

    [Fact]
    public async Task Who_is_here_under_another_stay_is_not_put_into_a_bed_under_an_expected_one()
    {
        var (patient, stay) = await ExpectedAsync(Now);
        using var clerk = beds.AtDesk();
        var here = await clerk.PostAsync("/api/v1/stays", new { patientId = patient, kind = "emergency" });
        Assert.Equal(201, here.Status);
        await Eventually.EqualAsync(
            1L,
            () =>
                beds.Database.ScalarAsync<long>(
                    "select count(*) from known_stay where stay_id = $1 and opened_at is not null",
                    Guid.Parse(here.Text("stayId"))
                ),
            TimeSpan.FromSeconds(15),
            "the open stay in beds"
        );

        var refused = await OccupyAsync(await FreeBedAsync(), patient, stay);

        Assert.Equal((409, "patient_has_open_stay"), (refused.Status, refused.Code));
        Assert.Equal(here.Text("stayId"), refused.Body!["stayId"]!.ToString());
    }

    [Fact]
    public async Task Who_is_expected_another_day_is_not_put_into_a_bed_today()
    {
        var (patient, stay) = await ExpectedAsync(Now.AddDays(5));

        var refused = await OccupyAsync(await FreeBedAsync(), patient, stay);

        Assert.Equal((409, "stay_not_open"), (refused.Status, refused.Code));
        Assert.NotNull(refused.Body!["expectedAt"]);
    }

    [Fact]
    public async Task Who_leaves_for_good_or_for_a_while_waits_for_no_bed()
    {
        var (patient, stay, bed) = await beds.InBedAsync();
        await beds.AdmitAsync(stay);
        Assert.Equal(200, (await LeaveAsync(bed)).Status);

        Assert.False(await ListedAsync(stay, "unplaced"));
        Assert.True(await ListedAsync(stay, "on_leave"));
        Assert.Equal(200, (await beds.ActOnBedAsync(bed, "return", new { stayId = stay })).Status);
        Assert.True(await ListedAsync(stay, "unplaced"));
        Assert.Equal("patient_not_away", (await beds.ActOnBedAsync(bed, "return", new { stayId = stay })).Code);

        using var doctor = beds.AtDesk("doctor");
        await doctor.PostAsync($"/api/v1/stays/{stay}/discharge-decision", new { destination = "home" });
        await Eventually.TrueAsync(
            async () => await ListedAsync(stay, "leaving"),
            TimeSpan.FromSeconds(15),
            () => "the patient is not leaving"
        );
        Assert.False(await ListedAsync(stay, "unplaced"));
        Assert.NotEqual(Guid.Empty, patient);
    }

    private Task<ApiReply> LeaveAsync(string bed) =>
        beds.ActOnBedAsync(
            bed,
            "leave",
            new
            {
                kind = "leave",
                dueBackAt = Now.AddHours(24),
                keepBed = false,
            }
        );

    private async Task StateAsync(Guid stay, string state)
    {
        using var clerk = beds.AtDesk();
        await Eventually.EqualAsync(
            state,
            async () => (await clerk.GetAsync($"/api/v1/stays/{stay}")).Text("state"),
            TimeSpan.FromSeconds(15),
            "state of the stay"
        );
    }

    private async Task<bool> ListedAsync(Guid stay, string kind)
    {
        using var manager = beds.As("bed-manager");
        var list = await manager.GetAsync($"/api/v1/unplaced-stays?kind={kind}");
        return list.Body!.AsArray().Any(each => each!["stayId"]!.ToString() == stay.ToString());
    }

    private async Task<(Guid Patient, Guid Stay)> ExpectedAsync(DateTimeOffset at)
    {
        using var clerk = beds.AtDesk();
        var (patient, other) = await beds.PatientAsync();
        await clerk.PostAsync($"/api/v1/stays/{other}/cancel", new { reason = "entered_in_error" });
        var stay = await clerk.PostAsync(
            "/api/v1/stays/pre-admissions",
            new
            {
                patientId = patient,
                kind = "scheduled",
                expectedAt = at,
                expiresAt = at.AddMinutes(2),
            }
        );
        return (patient, Guid.Parse(stay.Text("stayId")));
    }

    private async Task<ApiReply> AtDeskAsync(Guid stay, string act, object body)
    {
        using var clerk = beds.AtDesk();
        return await clerk.PostAsync($"/api/v1/stays/{stay}/{act}", body);
    }

    /// <summary>The desk follows the beds by events: what it refuses, it refuses within seconds.</summary>
    private async Task CodeAsync(Guid stay, string act, object body, string? code)
    {
        await Eventually.TrueAsync(
            async () =>
                await beds.AdmissionsDatabase.ScalarAsync<long>(
                    "select count(*) from known_place where stay_id = $1",
                    stay
                ) == (code is null ? 0 : 1),
            TimeSpan.FromSeconds(15),
            () => "the desk does not follow the beds"
        );
        Assert.Equal(code, (await AtDeskAsync(stay, act, body)).Code);
    }

    private static string Id(JsonNode bed) => bed["bedId"]!.ToString();

    private async Task<JsonNode> FreeBedAsync()
    {
        await beds.CleanAllAsync();
        using var nurse = beds.As("ward-nurse");

        return (await nurse.GetAsync("/api/v1/free-beds?text=BSK-GYN")).Body!.AsArray()[0]!;
    }

    private async Task<ApiReply> OccupyAsync(JsonNode bed, Guid patient, Guid stay)
    {
        using var nurse = beds.As("ward-nurse");
        return await nurse.PostAsync(
            $"/api/v1/beds/{Id(bed)}/occupy",
            new
            {
                stayId = stay,
                patientId = patient,
                ageClass = "adult",
                isolation = "none",
            },
            version: await beds.VersionAsync(Id(bed))
        );
    }
}
