using System.Net;
using System.Net.Http.Headers;
using System.Text;
using HospitalOps.Api;
using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>What comes back from a typed client, whatever happens on the way; and what it sends.</summary>
public sealed class TypedClientTests
{
    private static readonly Guid Bed = new("0199a000-0000-7000-8000-0000000000b1");

    [Fact]
    public async Task A_command_carries_key_version_and_the_codes_of_closed_sets()
    {
        var (sent, body) = (default(HttpRequestMessage), "");
        var beds = Client(async request =>
        {
            (sent, body) = (request, await request.Content!.ReadAsStringAsync());
            return new(HttpStatusCode.NoContent);
        });

        var answer = await beds.BlockBedAsync(
            Bed,
            new(BlockReason.StaffShortage, DateTimeOffset.UnixEpoch),
            version: 7,
            key: "k1"
        );

        Assert.True(answer.Succeeded);
        Assert.Equal($"/api/v1/beds/{Bed}/block", sent!.RequestUri!.PathAndQuery);
        Assert.Equal(("k1", "\"7\""), (Header(sent, "Idempotency-Key"), Header(sent, "If-Match")));
        Assert.Contains("\"reason\":\"staff_shortage\"", body);
    }

    [Fact]
    public async Task A_value_comes_with_its_version()
    {
        var beds = Client(_ => Json(HttpStatusCode.OK, """[{"reason":"infection","wardCode":"CAR","hours":2.5}]"""));

        var answer = await beds.ListBlockedBedHoursAsync(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);

        Assert.Equal((2.5, 4L), (answer.Value!.Single().Hours, answer.Version));
    }

    [Fact]
    public async Task A_refusal_is_a_problem_with_its_code_and_facts()
    {
        var beds = Client(_ => Json(HttpStatusCode.Conflict, """{"code":"bed_not_clean","since":"today"}"""));

        var answer = await beds.GetBedAsync(Bed);

        Assert.Equal((409, "bed_not_clean"), (answer.Problem!.Status, answer.Problem.Code));
        Assert.Equal("today", answer.Problem.Fact("since"));
    }

    [Fact]
    public async Task A_service_that_is_away_is_an_answer()
    {
        var beds = Client(_ => throw new HttpRequestException());
        Assert.Equal("service_unreachable", (await beds.GetBedAsync(Bed)).Problem!.Code);
    }

    [Fact]
    public async Task An_answer_that_does_not_fit_is_a_problem()
    {
        var beds = Client(_ => Json(HttpStatusCode.OK, "[]"));
        Assert.Equal("answer_not_understood", (await beds.GetBedAsync(Bed)).Problem!.Code);
    }

    private static string Header(HttpRequestMessage request, string name) => request.Headers.GetValues(name).Single();

    private static Task<HttpResponseMessage> Json(HttpStatusCode status, string body) =>
        Task.FromResult(
            new HttpResponseMessage(status)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
                Headers = { ETag = new EntityTagHeaderValue("\"4\"") },
            }
        );

    private static IBedsApi Client(Func<HttpRequestMessage, Task<HttpResponseMessage>> service) =>
        ApiClients.For<IBedsApi>(new Uri("http://beds"), new Stub(service));

    private sealed class Stub(Func<HttpRequestMessage, Task<HttpResponseMessage>> service) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel) =>
            service(request);
    }
}
