using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using HospitalOps.TestKit;
using static HospitalOps.EndpointSecurity.IntegrationTests.TelemetryReceiver;

namespace HospitalOps.EndpointSecurity.IntegrationTests;

/// <summary>What leaves the processes: one trace from the first call to the last service, and nobody's name.</summary>
public sealed class TelemetryTests(AllServicesFixture services)
{
    private static readonly TimeSpan Exported = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task One_trace_leads_from_the_gateway_over_the_outbox_to_the_next_service()
    {
        var patient = (await SendAsync(HttpMethod.Post, "/api/v1/patients", Patient("Essai"))).Body["patientId"]!;
        var trace = RandomNumberGenerator.GetBytes(16);
        var stay = new { patientId = patient.ToString(), kind = "emergency" };
        Assert.Equal(201, (await SendAsync(HttpMethod.Post, "/api/v1/stays", stay, trace)).Status);

        foreach (var service in new[] { "gateway", "admissions", "beds" })
            await Eventually.TrueAsync(
                () => Task.FromResult(services.Telemetry.Has("traces", trace, Text(service))),
                Exported,
                () => $"no span of {service} in the trace"
            );
    }

    [Fact]
    public async Task A_span_tells_the_route_and_never_an_id_or_what_was_searched()
    {
        const string Name = "Zzyzxwquery";
        var patient = (await SendAsync(HttpMethod.Post, "/api/v1/patients", Patient("Essai"))).Body["patientId"]!;
        var trace = RandomNumberGenerator.GetBytes(16);
        var path = $"/api/v1/patients/{patient}?of={Name}";
        Assert.Equal(200, (await SendAsync(HttpMethod.Get, path, null, trace)).Status);

        foreach (var route in new[] { "/api/v1/patients/{id:guid}", "/api/v1/patients/{**rest}" })
            await Eventually.TrueAsync(
                () => Task.FromResult(services.Telemetry.Has("traces", trace, Text(route))),
                Exported,
                () => $"no span of {route}"
            );
        Assert.False(services.Telemetry.Has("traces", Text(patient.ToString())), "an id left the process");
        Assert.False(services.Telemetry.Has("traces", Text(Name)), "what was searched left the process");
        Assert.False(services.Telemetry.Has("logs", Text(patient.ToString())), "an id left the process in a log");
    }

    [Theory]
    [InlineData("hospitalops.beds")]
    [InlineData("http.server.request.duration")]
    [InlineData("dotnet.gc.collections")]
    [InlineData("outbox.unsent")]
    [InlineData("db.client")]
    public Task The_processes_tell_their_figures(string instrument) =>
        Eventually.TrueAsync(
            () => Task.FromResult(services.Telemetry.Has("metrics", Text(instrument))),
            TimeSpan.FromSeconds(60),
            () => $"{instrument} was not told"
        );

    private static object Patient(string name) =>
        new
        {
            lastNameLatin = name,
            sex = "male",
            documentSeen = false,
            provisional = true,
            createAnywayReason = "test",
        };

    private async Task<(int Status, JsonNode Body)> SendAsync(
        HttpMethod method,
        string path,
        object? body,
        byte[]? trace = null
    )
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, services.Address("Gateway") + path);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            services.Issuer.Token("admissions-clerk", AllServicesFixture.Bouskoura)
        );
        // The caller's trace, as the portal sends it.
        trace ??= RandomNumberGenerator.GetBytes(16);
        request.Headers.Add("traceparent", $"00-{Convert.ToHexStringLower(trace)}-00f067aa0ba902b7-01");
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType());
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
