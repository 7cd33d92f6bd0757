using System.Text.Json.Nodes;
using HospitalOps.TestKit.Services;

namespace HospitalOps.Admissions.IntegrationTests.Stays;

public sealed class StayLifeTests(DeskFixture desk)
{
    [Fact]
    public async Task A_planned_stay_has_its_number_before_the_day_and_opens_under_it()
    {
        var expected = await PreAdmitAsync(TimeSpan.FromDays(3), ["admission_order", "insurance_card"]);
        Assert.Equal(("pre_admitted", "scheduled"), (expected.Text("state"), expected.Text("kind")));
        using var clerk = desk.As("admissions-clerk");
        Assert.Equal(
            "stay_not_open",
            (await desk.ActAsync("doctor", expected.Body!, "discharge-decision", new { destination = "home" })).Code
        );
        var papers = await clerk.PostAsync(
            $"/api/v1/stays/{expected.Text("stayId")}/documents",
            new { kind = "admission_order" }
        );
        Assert.Equal(
            "admission_order received, insurance_card missing",
            string.Join(
                ", ",
                papers
                    .Body!.AsArray()
                    .Select(paper => $"{paper!["kind"]} {(paper["receivedAt"] is null ? "missing" : "received")}")
            )
        );

        var here = await desk.ActAsync("admissions-clerk", expected.Body!, "arrival");

        Assert.Equal(("open", expected.Text("stayNumber")), (here.Text("state"), here.Text("stayNumber")));
        Assert.Equal("stay_already_open", (await desk.ActAsync("admissions-clerk", expected.Body!, "arrival")).Code);
        Assert.Equal(["StayPreAdmitted", "StayOpened"], await desk.EventsAsync(expected.Text("stayId")));
    }

    [Fact]
    public async Task Who_already_lies_here_does_not_arrive_a_second_time()
    {
        var expected = await PreAdmitAsync(TimeSpan.FromDays(1));
        var open = await desk.OpenAsync(expected.Text("patientId"));
        Assert.Equal(
            "patient_has_open_stay",
            (await desk.ActAsync("admissions-clerk", expected.Body!, "arrival")).Code
        );
        Assert.Equal(
            "cancelled",
            (
                await desk.ActAsync(
                    "admissions-clerk",
                    expected.Body!,
                    "cancel",
                    new { reason = "other", note = "came as an emergency" }
                )
            ).Text("state")
        );
        Assert.Equal("open", open["state"]!.ToString());
    }

    [Fact]
    public async Task An_emergency_cannot_be_planned_and_no_plan_begins_in_the_past()
    {
        var patient = (await desk.RegisterAsync()).Text("patientId");
        using var clerk = desk.As("admissions-clerk");
        Task<ApiReply> Plan(string kind, DateTimeOffset at) =>
            clerk.PostAsync(
                "/api/v1/stays/pre-admissions",
                new
                {
                    patientId = patient,
                    kind,
                    expectedAt = at,
                }
            );
        Assert.Equal("not_plannable", (await Plan("emergency", TimeProvider.System.GetUtcNow().AddDays(1))).Code);
        Assert.Equal("expected_in_past", (await Plan("scheduled", TimeProvider.System.GetUtcNow().AddDays(-2))).Code);
    }

    [Fact]
    public async Task The_class_changes_and_the_number_stays()
    {
        var stay = await desk.StayAsync("outpatient");
        var changed = await desk.ActAsync("admissions-clerk", stay, "kind", new { kind = "emergency" });
        Assert.Equal(("emergency", stay["stayNumber"]!.ToString()), (changed.Text("kind"), changed.Text("stayNumber")));
        Assert.Equal(["StayOpened", "StayChanged"], await desk.EventsAsync(stay["stayId"]!.ToString()));

        var visit = await desk.OpenAsync(stay["patientId"]!.ToString(), "outpatient");
        Assert.Equal(
            "patient_has_open_stay",
            (await desk.ActAsync("admissions-clerk", visit, "kind", new { kind = "day_case" })).Code
        );
        Assert.Equal(
            "kind_fixed",
            (await desk.ActAsync("admissions-clerk", stay, "kind", new { kind = "birth" })).Code
        );
    }

    [Theory]
    [InlineData("transfer_out", "transfer_to_needed")]
    [InlineData("ama", "statement_needed")]
    [InlineData("absconded", "absconded_facts_needed")]
    [InlineData("leave_not_returned", "leave_not_over")]
    [InlineData("death", "death_time_needed")]
    [InlineData("disciplinary", "director_only")]
    public async Task Each_kind_of_discharge_asks_for_its_own_facts(string destination, string refusal)
    {
        var stay = await desk.StayAsync();
        Assert.Equal(refusal, (await desk.ActAsync("doctor", stay, "discharge-decision", new { destination })).Code);
        Assert.Equal(["StayOpened"], await desk.EventsAsync(stay["stayId"]!.ToString()));
    }

    [Fact]
    public async Task With_its_facts_each_kind_of_discharge_is_decided()
    {
        var before = TimeProvider.System.GetUtcNow();
        object[] decisions =
        [
            new
            {
                destination = "transfer_out",
                transferTo = "CHU",
                transport = "ambulance",
                recordHandedOver = true,
            },
            new { destination = "ama", refusalRecorded = true },
            new
            {
                destination = "absconded",
                sinceAt = before.AddMinutes(-5),
                toldTo = "ward head",
            },
            new { destination = "leave_not_returned", sinceAt = before.AddHours(-49) },
            new
            {
                destination = "death",
                sinceAt = before.AddMinutes(-1),
                toldTo = "Dr Test",
            },
            new { destination = "rehab" },
        ];
        foreach (var decision in decisions)
        {
            var stay = await desk.StayAsync();
            var reply = await desk.ActAsync("doctor", stay, "discharge-decision", decision);
            Assert.True(reply.Status == 200, reply.Body?.ToJsonString());
            Assert.Equal(
                1,
                await desk.Database.ScalarAsync<long>(
                    "select count(*) from discharge_record where stay_id = $1 and reversed_at is null",
                    Guid.Parse(stay["stayId"]!.ToString())
                )
            );
        }
        var expelled = await desk.StayAsync();
        Assert.Equal(
            "doctor_only",
            (
                await desk.ActAsync("operations-manager", expelled, "discharge-decision", new { destination = "home" })
            ).Code
        );
        Assert.Equal(
            200,
            (
                await desk.ActAsync(
                    "operations-manager",
                    expelled,
                    "discharge-decision",
                    new { destination = "disciplinary" }
                )
            ).Status
        );
    }

    [Fact]
    public async Task A_reversed_discharge_reopens_the_stay_and_asks_for_a_place_instead_of_taking_one()
    {
        var stay = await desk.StayAsync();
        await desk.ActAsync("doctor", stay, "admission-decision", new { careLevel = "standard" });
        await desk.ActAsync("doctor", stay, "discharge-decision", new { destination = "home" });
        await desk.ActAsync("ward-nurse", stay, "departure");

        var reply = await desk.ActAsync(
            "admissions-clerk",
            stay,
            "discharge-reversal",
            new { reason = "wrong patient" }
        );

        Assert.Equal(("open", false), (reply.Text("state"), reply.Body!["closedAt"] is not null));
        Assert.Equal(
            ["StayOpened", "AdmissionDecided", "DischargeDecided", "StayClosed", "StayReopened"],
            await desk.EventsAsync(stay["stayId"]!.ToString())
        );
        using var manager = desk.As("bed-manager");
        Assert.Single(
            (
                await manager.GetAsync($"/api/v1/desk-tasks?patientId={stay["patientId"]}&kind=place_again")
            ).Body!.AsArray()
        );
        Assert.Equal(
            200,
            (await desk.ActAsync("doctor", stay, "discharge-decision", new { destination = "rehab" })).Status
        );
    }

    [Fact]
    public async Task A_discharge_is_not_reversed_into_a_second_stay_nor_after_a_transfer()
    {
        var stay = await desk.StayAsync();
        await desk.ActAsync("doctor", stay, "discharge-decision", new { destination = "home" });
        await desk.ActAsync("ward-nurse", stay, "departure");
        await desk.OpenAsync(stay["patientId"]!.ToString());
        Assert.Equal(
            "patient_has_open_stay",
            (await desk.ActAsync("admissions-clerk", stay, "discharge-reversal", new { reason = "x" })).Code
        );

        var sent = await desk.StayAsync();
        await desk.ActAsync("bed-manager", sent, "site-transfer", new { hospitalId = DeskFixture.Rabat });
        Assert.Equal(
            "went_on_elsewhere",
            (await desk.ActAsync("admissions-clerk", sent, "discharge-reversal", new { reason = "x" })).Code
        );
    }

    [Fact]
    public async Task A_confidential_stay_is_nobody_to_the_desk_and_every_opening_is_written_down()
    {
        var patient = await desk.RegisterAsync();
        using var clerk = desk.As("admissions-clerk", user: "first.clerk");
        using var other = desk.As("admissions-clerk", user: "other.clerk");
        using var doctor = desk.As("doctor");
        var id = patient.Text("patientId");
        var stay = await clerk.PostAsync(
            "/api/v1/stays",
            new
            {
                patientId = id,
                kind = "scheduled",
                confidential = true,
            }
        );

        Assert.Equal(404, (await other.GetAsync($"/api/v1/patients/{id}")).Status);
        Assert.Equal(404, (await other.GetAsync($"/api/v1/stays/{stay.Text("stayId")}")).Status);
        Assert.Empty(
            (await other.PostAsync("/api/v1/patients/search", new { query = patient.Text("ipp") })).Body!.AsArray()
        );
        Assert.Empty(
            (await other.PostAsync("/api/v1/patients/labels", new { patientIds = new[] { id } })).Body!.AsArray()
        );
        Assert.DoesNotContain(
            stay.Text("stayId"),
            (await other.GetAsync("/api/v1/stays?state=open")).Body!.AsArray().Select(row => row!["stayId"]!.ToString())
        );
        Assert.Equal(200, (await doctor.GetAsync($"/api/v1/patients/{id}")).Status);
        Assert.Single(
            (await other.PostAsync("/api/v1/patients/search", new { query = stay.Text("stayNumber") })).Body!.AsArray()
        );
        Assert.Equal(200, (await other.GetAsync($"/api/v1/stays/{stay.Text("stayId")}")).Status);

        var ways = await desk.Database.ListAsync<string>(
            "select way || ' ' || opened_by from record_opening where patient_id = $1 order by at",
            Guid.Parse(id)
        );
        Assert.Equal(["created first.clerk", "care test.doctor", "stay_number other.clerk"], ways);
    }

    [Fact]
    public async Task Only_a_planned_stay_is_called_off_for_want_of_a_bed_and_what_is_said_of_it_stays_here()
    {
        var (planned, other) = (await PreAdmitAsync(TimeSpan.FromDays(3)), await PreAdmitAsync(TimeSpan.FromDays(3)));
        var open = await desk.StayAsync();
        Task<ApiReply> Cancel(JsonNode stay, object body) => desk.ActAsync("admissions-clerk", stay, "cancel", body);

        Assert.Equal("cancel_reason_of_planned", (await Cancel(open, new { reason = "no_bed" })).Code);
        Assert.Equal("cancel_note_required", (await Cancel(other.Body!, new { reason = "other" })).Code);
        Assert.Equal(400, (await Cancel(other.Body!, new { reason = "because" })).Status);
        Assert.Equal(
            "cancelled",
            (await Cancel(planned.Body!, new { reason = "no_bed", note = "secret words" })).Text("state")
        );

        Assert.Equal(
            "no_bed: secret words",
            await desk.Database.ScalarAsync<string>(
                "select cancel_reason || ': ' || cancel_note from stay where id = $1",
                Guid.Parse(planned.Text("stayId"))
            )
        );
        Assert.Equal(
            0,
            await desk.Database.ScalarAsync<long>(
                "select count(*) from outbox_event where body::text like '%secret words%'"
            )
        );
        Assert.Equal(["StayPreAdmitted"], await desk.EventsAsync(other.Text("stayId")));
    }

    private async Task<ApiReply> PreAdmitAsync(TimeSpan ahead, string[]? documents = null)
    {
        var patient = (await desk.RegisterAsync()).Text("patientId");
        using var clerk = desk.As("admissions-clerk");
        return await clerk.PostAsync(
            "/api/v1/stays/pre-admissions",
            new
            {
                patientId = patient,
                kind = "scheduled",
                expectedAt = TimeProvider.System.GetUtcNow() + ahead,
                careLevel = "standard",
                documents,
            }
        );
    }
}
