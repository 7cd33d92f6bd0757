using System.Text.Json.Nodes;
using HospitalOps.TestKit.Services;

namespace HospitalOps.Admissions.IntegrationTests.Merging;

public sealed class MergeTests(DeskFixture desk)
{
    [Fact]
    public async Task A_merge_moves_every_stay_keeps_both_numbers_and_twice_is_once()
    {
        var (kept, gone) = (await desk.RegisterAsync(), await desk.RegisterAsync());
        var stay = await desk.OpenAsync(gone.Text("patientId"));
        await desk.OpenAsync(kept.Text("patientId"), "outpatient");

        var first = await MergeAsync(kept, gone);
        var second = await MergeAsync(kept, gone);

        Assert.Equal((200, "done", 2), (first.Status, first.Text("state"), first.Body!["stays"]!.GetValue<int>()));
        Assert.Equal(first.Text("mergeId"), second.Text("mergeId"));
        using var clerk = desk.As("admissions-clerk");
        Assert.Equal(
            kept.Text("patientId"),
            (await clerk.GetAsync($"/api/v1/stays/{stay["stayId"]}")).Text("patientId")
        );
        var found = (
            await clerk.PostAsync("/api/v1/patients/search", new { query = gone.Text("ipp") })
        ).Body!.AsArray();
        Assert.Equal(kept.Text("ipp"), Assert.Single(found)!["ipp"]!.ToString());
        Assert.Equal(
            1,
            await desk.Database.ScalarAsync<long>(
                "select count(*) from outbox_event where event_type = 'PatientsMerged' and aggregate_id = $1",
                Guid.Parse(kept.Text("patientId"))
            )
        );
        Assert.Equal(
            "patient_merged",
            (
                await clerk.PostAsync("/api/v1/stays", new { patientId = gone.Text("patientId"), kind = "emergency" })
            ).Code
        );
    }

    [Fact]
    public async Task Taking_a_merge_back_restores_what_was()
    {
        var (kept, gone) = (await desk.RegisterAsync(), await desk.RegisterAsync());
        var stay = await desk.OpenAsync(gone.Text("patientId"));
        var merge = await MergeAsync(kept, gone);

        var undone = await UndoAsync(merge);
        var again = await UndoAsync(merge);

        Assert.Equal(("undone", "undone"), (undone.Text("state"), again.Text("state")));
        using var clerk = desk.As("admissions-clerk");
        Assert.Equal(
            gone.Text("patientId"),
            (await clerk.GetAsync($"/api/v1/stays/{stay["stayId"]}")).Text("patientId")
        );
        Assert.Null((await clerk.GetAsync($"/api/v1/patients/{gone.Text("patientId")}")).Body!["mergedIntoId"]);
        Assert.Equal(
            ["PatientRegistered", "PatientsMerged", "PatientsUnmerged"],
            await desk.EventsAsync(kept.Text("patientId"))
        );
    }

    [Fact]
    public async Task When_something_happened_since_a_person_decides_which_stays_go_back()
    {
        var (kept, gone) = (await desk.RegisterAsync(), await desk.RegisterAsync());
        var stay = await desk.OpenAsync(gone.Text("patientId"));
        var merge = await MergeAsync(kept, gone);
        await desk.ActAsync("doctor", stay, "admission-decision", new { careLevel = "standard" });

        var asked = await UndoAsync(merge);

        Assert.Equal("done", asked.Text("state"));
        Assert.Equal(["stay_changed"], asked.Body!["since"]!.AsArray().Select(reason => reason!.ToString()));
        Assert.Single(await TasksAsync(kept, "review_unmerge"));

        var decided = await UndoAsync(merge, [Guid.Parse(stay["stayId"]!.ToString())]);
        Assert.Equal("undone", decided.Text("state"));
        Assert.Empty(await TasksAsync(kept, "review_unmerge"));
    }

    [Fact]
    public async Task When_both_are_admitted_a_second_person_decides_which_stay_goes_on()
    {
        var (kept, gone) = (await desk.RegisterAsync(), await desk.RegisterAsync());
        var (his, other) = (await desk.OpenAsync(kept.Text("patientId")), await desk.OpenAsync(gone.Text("patientId")));

        var proposed = await MergeAsync(kept, gone);
        Assert.Equal("proposed", proposed.Text("state"));
        Assert.Single(await TasksAsync(kept, "decide_merge"));
        Assert.Equal(
            "second_person_needed",
            (await DecideAsync(proposed, other["stayId"]!, "test.admissions-clerk")).Code
        );
        Assert.Equal("kept_stay_needed", (await DecideAsync(proposed, null, "second.clerk")).Code);

        var done = await DecideAsync(proposed, other["stayId"]!, "second.clerk");

        Assert.Equal(("done", 2), (done.Text("state"), done.Body!["stays"]!.GetValue<int>()));
        using var clerk = desk.As("admissions-clerk");
        Assert.Equal("cancelled", (await clerk.GetAsync($"/api/v1/stays/{his["stayId"]}")).Text("state"));
        Assert.Equal(
            (kept.Text("patientId"), "open"),
            (
                (await clerk.GetAsync($"/api/v1/stays/{other["stayId"]}")).Text("patientId"),
                (await clerk.GetAsync($"/api/v1/stays/{other["stayId"]}")).Text("state")
            )
        );

        var undone = await UndoAsync(done);
        Assert.Equal("undone", undone.Text("state"));
        Assert.Equal("open", (await clerk.GetAsync($"/api/v1/stays/{his["stayId"]}")).Text("state"));
        Assert.Equal(
            ["StayOpened", "StayCancelled", "StayReopened"],
            await desk.EventsAsync(his["stayId"]!.ToString())
        );
    }

    [Fact]
    public async Task A_chain_of_merges_leads_to_its_end_and_never_in_a_circle()
    {
        var people = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => desk.RegisterAsync()));
        await MergeAsync(people[1], people[0]);
        await MergeAsync(people[2], people[1]);

        Assert.Equal("patient_merged", (await MergeAsync(people[0], people[2])).Code);
        using var clerk = desk.As("admissions-clerk");
        var labels = (
            await clerk.PostAsync(
                "/api/v1/patients/labels",
                new { patientIds = people.Select(person => person.Text("patientId")) }
            )
        ).Body!.AsArray();
        Assert.All(labels, label => Assert.Equal(people[2].Text("ipp"), label!["ipp"]!.ToString()));
    }

    [Fact]
    public async Task Two_clerks_merging_crosswise_leave_one_survivor()
    {
        var (one, other) = (await desk.RegisterAsync(), await desk.RegisterAsync());
        await desk.OpenAsync(one.Text("patientId"));

        await Task.WhenAll(
            Enumerable.Range(0, 8).Select(at => at % 2 == 0 ? MergeAsync(one, other) : MergeAsync(other, one))
        );

        Assert.Equal(
            1,
            await desk.Database.ScalarAsync<long>(
                "select count(*) from patient where id in ($1, $2) and merged_into_id is null",
                Guid.Parse(one.Text("patientId")),
                Guid.Parse(other.Text("patientId"))
            )
        );
    }

    private async Task<ApiReply> MergeAsync(ApiReply kept, ApiReply gone)
    {
        using var clerk = desk.As("admissions-clerk");
        return await clerk.PostAsync(
            $"/api/v1/patients/{kept.Text("patientId")}/merge",
            new { retiredPatientId = gone.Text("patientId"), reason = "same person" }
        );
    }

    private async Task<ApiReply> UndoAsync(ApiReply merge, Guid[]? stays = null)
    {
        using var clerk = desk.As("admissions-clerk");
        return await clerk.PostAsync(
            $"/api/v1/patient-merges/{merge.Text("mergeId")}/undo",
            new { reason = "two people after all", stayIds = stays }
        );
    }

    private async Task<ApiReply> DecideAsync(ApiReply merge, JsonNode? kept, string user)
    {
        using var clerk = desk.As("admissions-clerk", user: user);
        return await clerk.PostAsync(
            $"/api/v1/patient-merges/{merge.Text("mergeId")}/decision",
            new { approve = true, keptStayId = kept?.ToString() }
        );
    }

    private async Task<JsonArray> TasksAsync(ApiReply patient, string kind)
    {
        using var clerk = desk.As("admissions-clerk");
        return (
            await clerk.GetAsync($"/api/v1/desk-tasks?patientId={patient.Text("patientId")}&kind={kind}")
        ).Body!.AsArray();
    }
}
