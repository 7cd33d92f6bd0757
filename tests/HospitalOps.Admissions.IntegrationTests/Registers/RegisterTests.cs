using System.Text.Json.Nodes;

namespace HospitalOps.Admissions.IntegrationTests.Registers;

public sealed class RegisterTests(DeskFixture desk)
{
    [Fact]
    public async Task Every_birth_has_its_line_and_the_line_goes_its_way()
    {
        var mother = await desk.StayAsync();
        using var clerk = desk.As("admissions-clerk");
        var child = await clerk.PostAsync($"/api/v1/patients/{mother["patientId"]}/newborns", new { sex = "male" });

        var line = await LineAsync(child.Text("patientId"));
        Assert.Equal(
            ("birth", "to_declare", mother["ipp"]!.ToString()),
            (line!["kind"]!.ToString(), line["state"]!.ToString(), line["motherIpp"]!.ToString())
        );
        Task<TestKit.Services.ApiReply> Move(string state, string? reference = null) =>
            clerk.PostAsync($"/api/v1/civil-register/{line["declarationId"]}/state", new { state, reference });
        Assert.Equal("declaration_step", (await Move("accepted", "1")).Code);
        Assert.Equal(204, (await Move("declared")).Status);
        Assert.Empty(
            (
                await clerk.GetAsync($"/api/v1/desk-tasks?patientId={child.Text("patientId")}&kind=declare_birth")
            ).Body!.AsArray()
        );
        Assert.Equal("declaration_reference_needed", (await Move("accepted")).Code);
        Assert.Equal(204, (await Move("accepted", "EC-77")).Status);
        Assert.Equal("accepted", (await LineAsync(child.Text("patientId")))!["state"]!.ToString());
    }

    [Fact]
    public async Task A_death_is_registered_with_its_decision_and_withdrawn_when_it_was_a_mistake()
    {
        var stay = await desk.StayAsync();
        await desk.ActAsync(
            "doctor",
            stay,
            "discharge-decision",
            new
            {
                destination = "death",
                sinceAt = TimeProvider.System.GetUtcNow().AddMinutes(-3),
                toldTo = "Dr Test",
            }
        );
        Assert.Equal("death", (await LineAsync(stay["patientId"]!.ToString()))!["kind"]!.ToString());
        await desk.ActAsync("doctor", stay, "discharge-reversal", new { reason = "wrong patient" });
        Assert.Null(await LineAsync(stay["patientId"]!.ToString()));
    }

    [Fact]
    public async Task The_export_has_one_line_each_and_ISO_dates()
    {
        var mother = await desk.StayAsync();
        using var clerk = desk.As("admissions-clerk");
        var child = await clerk.PostAsync($"/api/v1/patients/{mother["patientId"]}/newborns", new { sex = "female" });
        var lines = (await clerk.GetTextAsync("/api/v1/civil-register/export")).Split("\r\n");
        Assert.StartsWith("kind;happened_at;ipp;", lines[0], StringComparison.Ordinal);
        var line = Assert.Single(lines, text => text.Contains(child.Text("ipp"), StringComparison.Ordinal));
        Assert.Matches("^birth;\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z;", line);
    }

    private async Task<JsonNode?> LineAsync(string patient)
    {
        using var clerk = desk.As("admissions-clerk");
        return (await clerk.GetAsync("/api/v1/civil-register"))
            .Body!.AsArray()
            .SingleOrDefault(line => line!["patientId"]!.ToString() == patient);
    }
}
