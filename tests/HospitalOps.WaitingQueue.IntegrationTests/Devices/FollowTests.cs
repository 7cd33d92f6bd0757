using System.Net;
using System.Text.Json.Nodes;

namespace HospitalOps.WaitingQueue.IntegrationTests.Devices;

/// <summary>The page behind the QR code: whoever holds the paper follows the number, without any account.</summary>
public sealed class FollowTests(QueueFixture queues)
{
    private static int addresses;

    [Fact]
    public async Task The_holder_of_a_paper_follows_the_number_from_waiting_to_done()
    {
        var line = await queues.LineAsync("reception", desks: 1);
        await line.IssueAsync();
        var (ticket, code) = await PaperAsync(line);
        Assert.True(code.Length >= 22, "128 bits need 22 letters");

        Assert.Equal(
            ("waiting", 1),
            (await StateAsync(code), (await FollowAsync(code)).Body!["ahead"]!.GetValue<int>())
        );
        var first = (await line.CallNextAsync()).Text("ticketId");
        await line.ActAsync(first, "start");
        await line.ActAsync(first, "finish");
        await line.CallNextAsync();
        var called = (await FollowAsync(code)).Body!;
        Assert.Equal(
            ("called", "Poste", "مكتب"),
            (called["state"]!.ToString(), called["servicePointFr"]!.ToString(), called["servicePointAr"]!.ToString())
        );
        await line.ActAsync(ticket, "start");
        Assert.Equal("in_service", await StateAsync(code));
        await line.ActAsync(ticket, "finish");
        Assert.Equal("done", await StateAsync(code));
    }

    [Fact]
    public async Task The_same_paper_shows_the_new_number_after_the_visit_was_sent_on()
    {
        var (triage, doctor) = (await queues.LineAsync("triage"), await queues.LineAsync("doctor"));
        var (ticket, code) = await PaperAsync(triage);
        var next = await triage.ActAsync(ticket, "redirect", new { queueId = doctor.Id });
        Assert.Equal(next.Text("number"), (await FollowAsync(code)).Body!["number"]!.ToString());
    }

    [Fact]
    public async Task Nothing_of_the_person_is_shown()
    {
        var line = await queues.LineAsync("triage");
        var patient = await queues.Desk.PatientAsync();
        var issued = await line.IssueAsync(patient);
        await line.ActAsync(issued.Text("ticketId"), "triage", new { level = "2" });
        var (_, code) = await PaperAsync(line, issued.Text("ticketId"));
        var text = (await FollowAsync(code)).Body!.ToJsonString();
        foreach (
            var secret in new[]
            {
                patient.ToString(),
                issued.Text("ticketId"),
                issued.Text("visitId"),
                "patient",
                "level",
                "stay",
                "visit",
            }
        )
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_unknown_code_and_one_of_yesterday_get_the_same_answer()
    {
        var (_, code) = await PaperAsync(await queues.LineAsync("reception"));
        await queues.Database.ExecuteAsync(
            "update follow_code set ends_at = now() - interval '1 minute' where code = $1",
            code
        );
        var (ended, unknown) = (await FollowAsync(code), await FollowAsync("AAAAAAAAAAAAAAAAAAAAAA"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (ended.Status, unknown.Status));
        Assert.Equal(
            (unknown.Body!["code"]!.ToString(), unknown.Body["detail"]!.ToString()),
            (ended.Body!["code"]!.ToString(), ended.Body["detail"]!.ToString())
        );
    }

    [Fact]
    public async Task One_address_may_ask_often_but_not_without_end_and_no_answer_is_kept()
    {
        var (_, code) = await PaperAsync(await queues.LineAsync("reception"));
        var address = NewAddress();
        var answer = await FollowAsync(code, address);
        Assert.Equal(
            ("no-store", "no-referrer"),
            (answer.Headers.CacheControl!.ToString(), answer.Headers.GetValues("Referrer-Policy").Single())
        );

        var guesses = await Task.WhenAll(
            Enumerable.Range(0, 600).Select(guess => FollowAsync($"guess-{guess}", address))
        );

        Assert.Contains(
            guesses,
            guess =>
                guess.Status == HttpStatusCode.TooManyRequests && guess.Body!["code"]!.ToString() == "too_many_requests"
        );
        Assert.Equal(HttpStatusCode.OK, (await FollowAsync(code, NewAddress())).Status);
    }

    private async Task<(string Ticket, string Code)> PaperAsync(Line line, string? ticket = null)
    {
        ticket ??= (await line.IssueAsync()).Text("ticketId");
        using var clerk = queues.As("admissions-clerk");
        return (ticket, (await clerk.GetAsync($"/api/v1/tickets/{ticket}/slip")).Text("followCode"));
    }

    private async Task<string> StateAsync(string code) => (await FollowAsync(code)).Body!["state"]!.ToString();

    /// <summary>As a phone behind the gateway, each with an address of its own unless told.</summary>
    private async Task<(
        HttpStatusCode Status,
        JsonNode? Body,
        System.Net.Http.Headers.HttpResponseHeaders Headers
    )> FollowAsync(string code, string? address = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{queues.Address}/api/v1/followed-tickets/{code}")
        {
            Headers = { { "X-Forwarded-For", address ?? NewAddress() } },
        };
        using var response = await queues.Phone.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync()), response.Headers);
    }

    private static string NewAddress() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"198.51.100.{Interlocked.Increment(ref addresses)}"
        );
}
