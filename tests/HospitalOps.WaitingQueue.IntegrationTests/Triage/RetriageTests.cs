using System.Text.Json.Nodes;

namespace HospitalOps.WaitingQueue.IntegrationTests.Triage;

/// <summary>Looking again at those who wait.</summary>
public sealed class RetriageTests(QueueFixture queues)
{
    [Fact]
    public async Task Who_waits_for_the_doctor_is_due_again_after_the_interval_of_the_level_the_longest_due_first()
    {
        var doctor = await queues.LineAsync("doctor");
        var (late, later, fresh) = (
            await TriagedAsync(doctor, "3A", 50),
            await TriagedAsync(doctor, "4", 65),
            await TriagedAsync(doctor, "5", 10)
        );

        var due = await DueAsync();

        Assert.Equal(
            [late, later],
            due.Where(entry => Is(entry, late, later, fresh)).Select(entry => entry!["ticketId"]!.ToString())
        );
        Assert.All(
            due.Where(entry => Is(entry, late, later)),
            entry => Assert.True(entry!["overdue"]!.GetValue<bool>())
        );
    }

    [Fact]
    public async Task A_new_level_changes_the_order_at_once_and_the_acts_before_it_are_kept()
    {
        var doctor = await queues.LineAsync("doctor");
        var first = await TriagedAsync(doctor, "3A", 40);
        var worse = await TriagedAsync(doctor, "5", 30);
        var number = (await doctor.BoardAsync(worse))["number"]!.ToString();
        Assert.NotEqual(number, (await doctor.OrderAsync())[0]);

        var again = await doctor.ActAsync(
            worse,
            "triage",
            new
            {
                level = "2",
                complaint = "douleur",
                pain = 8,
            }
        );

        Assert.Equal(number, (await doctor.OrderAsync())[0]);
        Assert.DoesNotContain(await DueAsync(), entry => Is(entry, worse) && entry!["overdue"]!.GetValue<bool>());
        Assert.Contains(await DueAsync(), entry => Is(entry, first));
        using var nurse = queues.As("triage-nurse");
        var acts = (await nurse.GetAsync($"/api/v1/visits/{again.Text("visitId")}/triage-acts")).Body!.AsArray();
        Assert.Equal(["2", "5"], acts.Select(act => act!["level"]!.ToString()));
    }

    [Theory]
    [InlineData("admissions-clerk")]
    [InlineData("operations-manager")]
    [InlineData("public-display")]
    public async Task Levels_with_their_complaints_are_for_those_who_sort_or_treat(string role)
    {
        var doctor = await queues.LineAsync("doctor");
        var visit = (await doctor.ActAsync(await TriagedAsync(doctor, "4", 1), "triage", new { level = "4" })).Text(
            "visitId"
        );
        using var other = queues.As(role);

        Assert.Equal(403, (await other.GetAsync("/api/v1/retriages")).Status);
        Assert.Equal(403, (await other.GetAsync($"/api/v1/visits/{visit}/triage-acts")).Status);
    }

    private static async Task<string> TriagedAsync(Line line, string level, int minutesAgo)
    {
        var ticket = (await line.ArrivedAsync(minutesAgo)).Text("ticketId");
        await line.ActAsync(
            ticket,
            "triage",
            new { level, occurredAt = TimeProvider.System.GetUtcNow().AddMinutes(-minutesAgo) }
        );
        return ticket;
    }

    private async Task<JsonArray> DueAsync()
    {
        using var nurse = queues.As("triage-nurse");
        return (await nurse.GetAsync("/api/v1/retriages")).Body!.AsArray();
    }

    private static bool Is(JsonNode? entry, params string[] tickets) =>
        tickets.Contains(entry!["ticketId"]!.ToString());
}
