using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HospitalOps.EndpointSecurity.IntegrationTests;

/// <summary>The public address: pages of the API without another address, and answers to what cannot be read.</summary>
public sealed partial class GatewayTests(AllServicesFixture services)
{
    [Fact]
    public async Task The_pages_of_the_API_come_with_their_scripts_under_a_strict_policy()
    {
        using var http = new HttpClient { BaseAddress = new Uri(services.Address("Gateway")) };
        using var page = await http.GetAsync("/docs");
        var text = await page.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("script-src 'self' 'nonce-", page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotMatch(ForeignAddress(), text);
        foreach (Match script in Script().Matches(text))
        {
            using var answer = await http.GetAsync(new Uri(page.RequestMessage!.RequestUri!, script.Groups[1].Value));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        Assert.NotEmpty(Script().Matches(text));
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("admissions")]
    [InlineData("beds")]
    [InlineData("queues")]
    [InlineData("tracking")]
    public async Task The_description_of_a_service_is_found_by_its_name(string service)
    {
        using var http = new HttpClient();
        var document = await http.GetStringAsync($"{services.Address("Gateway")}/openapi/{service}.json");
        Assert.Equal($"HospitalOps {service}", JsonNode.Parse(document)!["info"]!["title"]!.ToString());
    }

    [Fact]
    public async Task A_service_that_is_nowhere_is_a_503_with_a_code()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync($"{services.Address("Gateway")}/sign-in");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("service_unavailable", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"userName\": {\"a\": 1}, \"password\": 5}")]
    public async Task A_body_that_cannot_be_read_is_a_400_with_a_code_and_nothing_of_the_inside(string body)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync($"{services.Address("Gateway")}/identity/token", content);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "invalid_request"), (answer.StatusCode, Code(text)));
        Assert.DoesNotContain(" at ", text);
        Assert.DoesNotContain("Exception", text);
    }

    private static string? Code(string problem) => JsonNode.Parse(problem)?["code"]?.ToString();

    [GeneratedRegex("<script[^>]*src=\"([^\"]+)\"")]
    private static partial Regex Script();

    [GeneratedRegex("(src|href)=\"(https?:)?//")]
    private static partial Regex ForeignAddress();
}
