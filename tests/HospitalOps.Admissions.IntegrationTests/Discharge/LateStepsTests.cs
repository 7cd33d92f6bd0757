using System.Text.Json.Nodes;

namespace HospitalOps.Admissions.IntegrationTests.Discharge;

/// <summary>Steps that come in the other order, or are told at times that cannot be.</summary>
public sealed class LateStepsTests(DeskFixture desk)
{
    [Fact]
    public async Task Papers_are_finished_after_the_patient_has_left_and_the_stay_leaves_the_list()
    {
        var stay = await DecidedAsync();
        Assert.Equal(200, (await desk.ActAsync("ward-nurse", stay, "departure")).Status);
        Assert.Contains(stay["stayId"]!.ToString(), await DueAsync());
        var done = await desk.ActAsync("admissions-clerk", stay, "discharge-paperwork");
        Assert.Equal((200, "closed"), (done.Status, done.Text("state")));
        Assert.NotNull(done.Body!["paperworkDoneAt"]);
        Assert.DoesNotContain(stay["stayId"]!.ToString(), await DueAsync());
        Assert.Equal(
            "paperwork_already_done",
            (await desk.ActAsync("admissions-clerk", stay, "discharge-paperwork")).Code
        );
    }

    [Fact]
    public async Task Papers_of_a_patient_who_went_to_the_other_hospital_are_finished_too()
    {
        var stay = await desk.StayAsync();
        var sent = await desk.ActAsync(
            "admissions-clerk",
            stay,
            "site-transfer",
            new { hospitalId = DeskFixture.Rabat }
        );
        Assert.Equal(200, sent.Status);
        Assert.Equal(200, (await desk.ActAsync("admissions-clerk", stay, "discharge-paperwork")).Status);
    }

    [Theory]
    [InlineData("departure", "ward-nurse")]
    [InlineData("discharge-paperwork", "admissions-clerk")]
    public async Task No_step_of_the_discharge_is_told_before_its_decision(string step, string role)
    {
        var stay = await desk.OpenAsync((await desk.RegisterAsync()).Text("patientId"));
        await desk.Database.ExecuteAsync(
            "update stay set opened_at = opened_at - interval '1 day' where id = $1",
            Guid.Parse(stay["stayId"]!.ToString())
        );
        Assert.Equal(
            200,
            (await desk.ActAsync("doctor", stay, "discharge-decision", new { destination = "home" })).Status
        );
        var refused = await desk.ActAsync(
            role,
            stay,
            step,
            new { occurredAt = TimeProvider.System.GetUtcNow().AddHours(-3) }
        );
        Assert.Equal((400, "before_discharge_decision"), (refused.Status, refused.Code));
    }

    private async Task<JsonObject> DecidedAsync()
    {
        var stay = await desk.StayAsync();
        var decided = await desk.ActAsync("doctor", stay, "discharge-decision", new { destination = "home" });
        Assert.True(decided.Status == 200, decided.Body?.ToJsonString());
        return stay;
    }

    private async Task<List<string>> DueAsync()
    {
        using var clerk = desk.As("admissions-clerk");
        var due = await clerk.GetAsync("/api/v1/stays?state=paperwork_due&take=1000");
        return [.. due.Body!.AsArray().Select(row => row!["stayId"]!.ToString())];
    }
}
