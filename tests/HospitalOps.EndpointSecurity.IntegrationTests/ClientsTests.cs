using System.Text.Json.Nodes;
using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Identity;
using HospitalOps.Api.Platform;
using HospitalOps.Api.Queues;
using HospitalOps.Api.Tracking;
using Refit;

namespace HospitalOps.EndpointSecurity.IntegrationTests;

/// <summary>The typed clients say what the services really take and give.</summary>
public sealed class ClientsTests(AllServicesFixture services)
{
    /// <summary>Endpoints that other programs read by standards of their own.</summary>
    private static readonly string[] WithoutClient = ["GET /api/v1/fhir/", "GET /identity/.well-known/"];

    [Theory]
    [InlineData("Identity", typeof(IIdentityApi))]
    [InlineData("Admissions", typeof(IAdmissionsApi))]
    [InlineData("BedManagement", typeof(IBedsApi))]
    [InlineData("WaitingQueue", typeof(IQueuesApi))]
    [InlineData("PatientTracking", typeof(ITrackingApi))]
    public async Task A_client_has_the_endpoints_of_its_service_and_no_other(string service, Type client)
    {
        var (missing, unknown) = Compare(await DescribedAsync(service), client);
        Assert.Empty(missing);
        Assert.Empty(unknown);
    }

    [Fact]
    public async Task A_wrong_verb_body_answer_or_query_is_found()
    {
        var (missing, unknown) = Compare(await DescribedAsync("BedManagement"), typeof(IWrongApi));
        Assert.Equal(
            [
                "GET /api/v1/beds/{id}/vacate VacateBedRequest → BedView",
                "GET /api/v1/census-forecast ?hospital nothing → list of WardOutlookView",
                "POST /api/v1/beds/{id}/block BlockBedRequest → WardView",
                "POST /api/v1/beds/{id}/unblock BlockBedRequest → BedView",
            ],
            unknown
        );
        Assert.Contains("POST /api/v1/beds/{id}/vacate VacateBedRequest → BedView", missing);
    }

    private static (List<string> Missing, List<string> Unknown) Compare(IReadOnlyList<string> described, Type client)
    {
        var sent = DescribedCalls
            .OfClient(client)
            .Concat(client == typeof(IWrongApi) ? [] : DescribedCalls.OfClient(typeof(IPlatformApi)))
            .ToList();
        return ([.. described.Except(sent).Order()], [.. sent.Except(described).Order(StringComparer.Ordinal)]);
    }

    private async Task<List<string>> DescribedAsync(string service)
    {
        using var http = new HttpClient();
        var document = JsonNode.Parse(await http.GetStringAsync($"{services.Address(service)}/openapi/v1.json"))!;
        return
        [
            .. DescribedCalls
                .OfDocument(document)
                .Where(line => !WithoutClient.Any(prefix => line.StartsWith(prefix, StringComparison.Ordinal))),
        ];
    }

    public interface IWrongApi
    {
        [Get("/api/v1/beds/{id}/vacate")]
        Task<ApiAnswer<BedView>> VacateBedAsync(Guid id, [Body] VacateBedRequest body);

        [Post("/api/v1/beds/{id}/block")]
        Task<ApiAnswer<WardView>> BlockBedAsync(Guid id, [Body] BlockBedRequest body);

        [Post("/api/v1/beds/{id}/unblock")]
        Task<ApiAnswer<BedView>> UnblockBedAsync(Guid id, [Body] BlockBedRequest body);

        [Get("/api/v1/census-forecast")]
        Task<ApiAnswer<IReadOnlyList<WardOutlookView>>> ForecastCensusAsync(string hospital);
    }
}
