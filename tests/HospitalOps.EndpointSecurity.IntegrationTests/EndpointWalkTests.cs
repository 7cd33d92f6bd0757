using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using HospitalOps.TestKit.Services;

namespace HospitalOps.EndpointSecurity.IntegrationTests;

/// <summary>Walks every endpoint that the services describe in OpenAPI and tries it without rights.</summary>
public sealed class EndpointWalkTests(AllServicesFixture services)
{
    /// <summary>The only endpoints that may be used without a token.</summary>
    private static readonly HashSet<string> Anonymous =
    [
        "POST /identity/token",
        "POST /identity/token/refresh",
        "POST /identity/sign-out",
        "GET /identity/.well-known/jwks.json",
        "GET /identity/.well-known/openid-configuration",
        // The code on a patient's paper is the key (docs/adr/0011).
        "GET /api/v1/followed-tickets/{code}",
        // What every page and paper says to whoever sees it (docs/adr/0035).
        "GET /api/v1/demonstration",
    ];

    /// <summary>Everybody who is signed in may ask who he is.</summary>
    private static readonly HashSet<string> AnyRole = ["GET /identity/me"];

    [Fact]
    public async Task Every_endpoint_refuses_a_caller_without_a_token()
    {
        var open = await WrongAsync(await EndpointsAsync(), null, HttpStatusCode.Unauthorized, Anonymous);
        Assert.Empty(open);
    }

    [Fact]
    public async Task Every_endpoint_refuses_a_token_signed_with_another_key()
    {
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var token = services.Issuer.Token("administrator", AllServicesFixture.Bouskoura, signedWith: stranger);
        Assert.Empty(await WrongAsync(await EndpointsAsync(), token, HttpStatusCode.Unauthorized, Anonymous));
    }

    [Fact]
    public async Task Every_endpoint_refuses_a_role_that_does_not_have_its_permission()
    {
        // The data-protection officer has no part in day-to-day operations: no permission of these services names the
        // role.
        var token = services.Issuer.Token("data-protection-officer", AllServicesFixture.Bouskoura);
        Assert.Empty(
            await WrongAsync(await EndpointsAsync(), token, HttpStatusCode.Forbidden, [.. Anonymous, .. AnyRole])
        );
    }

    [Theory]
    [InlineData("public-display", "GET /api/v1/public-display")]
    [InlineData("kiosk", "GET /api/v1/kiosk/queues", "POST /api/v1/kiosk/tickets")]
    public async Task Every_endpoint_but_its_own_refuses_a_device(string device, params string[] own)
    {
        var token = services.Issuer.Token(device, AllServicesFixture.Bouskoura);
        var endpoints = await EndpointsAsync();
        Assert.All(
            own,
            name => Assert.Contains(endpoints, endpoint => $"{endpoint.Method} {endpoint.Template}" == name)
        );
        Assert.Empty(await WrongAsync(endpoints, token, HttpStatusCode.Forbidden, [.. Anonymous, .. AnyRole, .. own]));
    }

    [Fact]
    public async Task The_walk_sees_all_endpoints()
    {
        var endpoints = await EndpointsAsync();
        Assert.True(endpoints.Count >= 50, $"only {endpoints.Count} endpoints are described");
        Assert.All(
            Anonymous,
            name => Assert.Contains(endpoints, endpoint => $"{endpoint.Method} {endpoint.Template}" == name)
        );
    }

    [Theory]
    [InlineData("/api/v1/patients/{0}")]
    [InlineData("/api/v1/stays/{0}")]
    public async Task A_record_of_the_other_hospital_is_a_404(string path)
    {
        using var clerk = new ApiClient(
            services.Address("Admissions"),
            services.Issuer.Token("admissions-clerk", AllServicesFixture.Bouskoura)
        );
        using var foreigner = new ApiClient(
            services.Address("Admissions"),
            services.Issuer.Token("admissions-clerk", AllServicesFixture.Rabat)
        );
        var patient = (
            await clerk.PostAsync(
                "/api/v1/patients",
                new
                {
                    lastNameLatin = "Essai",
                    sex = "male",
                    documentSeen = false,
                    provisional = true,
                    createAnywayReason = "test",
                }
            )
        ).Text("patientId");
        var stay = (await clerk.PostAsync("/api/v1/stays", new { patientId = patient, kind = "emergency" })).Text(
            "stayId"
        );
        var own = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            path,
            path.Contains("stays", StringComparison.Ordinal) ? stay : patient
        );

        Assert.Equal(200, (await clerk.GetAsync(own)).Status);
        var refused = await foreigner.GetAsync(own);
        Assert.Equal((404, "not_found"), (refused.Status, refused.Code));
    }

    private static async Task<List<string>> WrongAsync(
        IEnumerable<Endpoint> endpoints,
        string? token,
        HttpStatusCode expected,
        HashSet<string> except
    )
    {
        using var http = new HttpClient();
        var wrong = new List<string>();
        foreach (
            var endpoint in endpoints.Where(endpoint => !except.Contains($"{endpoint.Method} {endpoint.Template}"))
        )
        {
            using var request = new HttpRequestMessage(new HttpMethod(endpoint.Method), endpoint.Address);
            if (token is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            if (endpoint.Method == "POST")
                request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
            using var response = await http.SendAsync(request);
            if (response.StatusCode != expected)
                wrong.Add($"{endpoint.Method} {endpoint.Template}: {(int)response.StatusCode}");
        }
        return wrong;
    }

    private async Task<List<Endpoint>> EndpointsAsync()
    {
        using var http = new HttpClient();
        var endpoints = new List<Endpoint>();
        foreach (var service in AllServicesFixture.Names)
        {
            var document = JsonNode.Parse(await http.GetStringAsync($"{services.Address(service)}/openapi/v1.json"))!;
            foreach (var (path, methods) in document["paths"]!.AsObject())
            foreach (var (method, _) in methods!.AsObject())
            {
                var filled = System.Text.RegularExpressions.Regex.Replace(
                    path,
                    "\\{[^}]+\\}",
                    "0199a000-0000-7000-8000-00000000dead"
                );
                endpoints.Add(new Endpoint(method.ToUpperInvariant(), path, $"{services.Address(service)}{filled}"));
            }
        }
        return endpoints;
    }

    private sealed record Endpoint(string Method, string Template, string Address);
}
