using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HospitalOps.EndpointSecurity.IntegrationTests;

/// <summary>
/// What cannot be read, stored or reckoned with is the caller's fault: every parameter and every member of every
/// operation is given values that a person, an old form or an attacker sends. No answer is a fault of the server.
/// </summary>
public sealed partial class NastyValuesTests(AllServicesFixture services)
{
    private static readonly string[] Roles =
    [
        "administrator",
        "operations-manager",
        "admissions-clerk",
        "ward-nurse",
        "bed-manager",
        "doctor",
        "triage-nurse",
        "cleaner",
        "porter",
        "kiosk",
        "public-display",
    ];

    private static readonly string[] InQuery =
    [
        "",
        "x",
        "-1",
        "99999999999999999999",
        "1e309",
        "NaN",
        "\0",
        "a\0b",
        "\u202Ex",
        "%",
        "'; drop table bed; --",
        "2026-02-30",
        "12/06/1985",
        "0001-01-01",
        "9999-12-31",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59.9999999Z",
        "open,closed",
        "٣",
        "[]",
        "00000000-0000-0000-0000-000000000000",
        new('a', 3000),
    ];

    /// <summary>As JSON.</summary>
    private static readonly string[] InBody =
    [
        "null",
        "\"\"",
        "\"\\u0000\"",
        "\"Amine\\u0000\"",
        "\"\\u202Ex\\t\\r\\n\"",
        "\"\\ud800\"",
        $"\"{new string('a', 5000)}\"",
        "-1",
        "1e308",
        "99999999999999999999",
        "{}",
        "\"2026-02-30\"",
        "\"0001-01-01\"",
        "\"9999-12-31\"",
        "\"0001-01-01T00:00:00Z\"",
        "\"9999-12-31T23:59:59Z\"",
    ];

    [Theory]
    [InlineData("Identity")]
    [InlineData("Admissions")]
    [InlineData("BedManagement")]
    [InlineData("WaitingQueue")]
    [InlineData("PatientTracking")]
    public async Task No_value_is_a_fault_of_the_server(string service)
    {
        using var http = new HttpClient();
        var document = JsonNode.Parse(await http.GetStringAsync($"{services.Address(service)}/openapi/v1.json"))!;
        var faults = new List<string>();
        var sent = 0;
        foreach (var (path, operations) in document["paths"]!.AsObject())
        foreach (var (method, operation) in operations!.AsObject())
        {
            var address = services.Address(service) + Hole().Replace(path, "0199a000-0000-7000-8000-00000000dead");
            var body = operation!["requestBody"]?["content"]?["application/json"]?["schema"] is { } schema
                ? new Example(document).Of(schema)
                : null;
            var role = await RoleAsync(http, method, address, body);
            var tries = Queries(operation).Select(query => (Address: $"{address}?{query}", Body: body?.ToJsonString()));
            if (body is JsonObject members)
                tries = tries.Concat(Bodies(members).Select(text => (Address: address, Body: (string?)text)));
            await Parallel.ForEachAsync(
                tries.ToList(),
                new ParallelOptions { MaxDegreeOfParallelism = 4 },
                async (one, cancel) =>
                {
                    Interlocked.Increment(ref sent);
                    var status = await StatusAsync(http, method, one.Address, one.Body, role, cancel);
                    if (status >= 500)
                        lock (faults)
                            faults.Add(
                                $"{method} {one.Address[..Math.Min(200, one.Address.Length)]} {Short(one.Body)}: {status}"
                            );
                }
            );
        }

        Assert.True(sent > 50, $"only {sent} values were tried");
        Assert.Equal("", string.Join(Environment.NewLine, faults.Order()));
    }

    private static string? Short(string? body) => body is { Length: > 300 } ? body[..300] : body;

    private static IEnumerable<string> Queries(JsonNode operation) =>
        from parameter in operation["parameters"]?.AsArray() ?? []
        where parameter!["in"]!.ToString() == "query"
        from value in InQuery
        select $"{parameter["name"]}={Uri.EscapeDataString(value)}";

    private static IEnumerable<string> Bodies(JsonObject body) =>
        from member in body
        from value in InBody
        select $"{{{string.Join(',', body.Select(each => $"\"{each.Key}\":{(each.Key == member.Key ? value : each.Value?.ToJsonString() ?? "null")}"))}}}";

    /// <summary>Somebody who may do it: without one the value would not be looked at.</summary>
    private async Task<string?> RoleAsync(HttpClient http, string method, string address, JsonNode? body)
    {
        foreach (var role in Roles)
            if (await StatusAsync(http, method, address, body?.ToJsonString(), role, default) != 403)
                return role;
        return null;
    }

    private async Task<int> StatusAsync(
        HttpClient http,
        string method,
        string address,
        string? body,
        string? role,
        CancellationToken cancel
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), address);
        if (role is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Bearer",
                services.Issuer.Token(role, AllServicesFixture.Rabat)
            );
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request, cancel);
        return (int)response.StatusCode;
    }

    [GeneratedRegex("\\{[^}]+\\}")]
    private static partial Regex Hole();

    /// <summary>A body that can be read, made from the description of an operation.</summary>
    private sealed class Example(JsonNode document)
    {
        public JsonNode? Of(JsonNode schema, int depth = 0)
        {
            if (schema["$ref"]?.ToString() is { } reference)
                return depth > 4 ? null : Of(document["components"]!["schemas"]![reference.Split('/')[^1]]!, depth + 1);
            if ((schema["oneOf"] ?? schema["anyOf"] ?? schema["allOf"]) is JsonArray choices)
                return Of(choices.First(choice => choice!["type"]?.ToString() != "null")!, depth + 1);
            if (schema["enum"] is JsonArray words)
                return words.First(word => word is not null)!.DeepClone();
            if (schema["properties"] is JsonObject members)
                return new JsonObject(
                    members.Select(member => KeyValuePair.Create(member.Key, Of(member.Value!, depth + 1)))
                );
            var type = schema["type"] is JsonArray types
                ? types.First(each => each!.ToString() != "null")!.ToString()
                : schema["type"]?.ToString();
            return type switch
            {
                "array" => new JsonArray(),
                "integer" or "number" => 1,
                "boolean" => false,
                "object" => new JsonObject(),
                _ => schema["format"]?.ToString() switch
                {
                    "uuid" => "0199a000-0000-7000-8000-00000000dead",
                    "date-time" => TimeProvider.System.GetUtcNow().ToString("O"),
                    "date" => "1985-06-12",
                    "time" => "08:00:00",
                    _ => "Essai",
                },
            };
        }
    }
}
