using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HospitalOps.Replay;

/// <summary>Answer of the public API: a body, or a refusal with its code.</summary>
internal sealed record Answer(JsonNode? Body, string? Refusal)
{
    public string Text(string name) => Body![name]!.ToString();

    public long Number(string name) => Body![name]!.GetValue<long>();
}

/// <summary>
/// The public API as one person per role uses it. A command that got no answer is repeated with the same
/// Idempotency-Key,
/// so that it takes effect once.
/// </summary>
internal sealed class Api(
    HttpClient http,
    IReadOnlyDictionary<string, (string User, string Password)> accounts,
    Tally tally,
    TimeProvider clock
) : IDisposable
{
    private readonly ConcurrentDictionary<string, (string Token, DateTimeOffset Until)> tokens = new();
    private readonly SemaphoreSlim signingIn = new(1);

    public Task<Answer> GetAsync(string role, string path) => SendAsync(role, HttpMethod.Get, path, null, null);

    public Task<Answer> PostAsync(string role, string path, object body, long? version = null) =>
        SendAsync(role, HttpMethod.Post, path, body, version);

    /// <summary>A log is of months ago, and means it.</summary>
    private static JsonNode Told(object body)
    {
        var told = JsonSerializer.SerializeToNode(body, body.GetType(), JsonSerializerOptions.Web)!;
        if (told["occurredAt"] is not null)
            told["confirmOld"] = true;
        return told;
    }

    private async Task<Answer> SendAsync(string role, HttpMethod method, string path, object? body, long? version)
    {
        var key = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(method, $"/api/v1/{path}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(role));
            if (body is not null)
            {
                request.Content = JsonContent.Create(Told(body));
                request.Headers.Add("Idempotency-Key", key);
            }
            if (version is not null)
                request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
            try
            {
                tally.Request();
                using var response = await http.SendAsync(request);
                var text = await response.Content.ReadAsStringAsync();
                var node = text.Length > 0 && (text[0] is (char)123 or (char)91) ? JsonNode.Parse(text) : null;
                if (response.IsSuccessStatusCode)
                    return new Answer(node, null);
                if (
                    attempt < 20
                    && response.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway
                )
                    await Pause(attempt);
                else
                {
                    var code = node?["code"]?.ToString() ?? $"http_{(int)response.StatusCode}";
                    tally.Refused(code);
                    return new Answer(node, code);
                }
            }
            catch (Exception exception)
                when (exception is HttpRequestException or TaskCanceledException && attempt < 20)
            {
                await Pause(attempt);
            }
        }
    }

    private Task Pause(int attempt) => Task.Delay(TimeSpan.FromMilliseconds(Math.Min(5000, 100 * attempt)), clock);

    private async Task<string> TokenAsync(string role)
    {
        if (tokens.TryGetValue(role, out var known) && known.Until > clock.GetUtcNow())
            return known.Token;
        await signingIn.WaitAsync();
        try
        {
            if (tokens.TryGetValue(role, out known) && known.Until > clock.GetUtcNow())
                return known.Token;
            var (user, password) = accounts[role];
            using var response = await http.PostAsJsonAsync("/identity/token", new { userName = user, password });
            response.EnsureSuccessStatusCode();
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            var token = answer["accessToken"]!.ToString();
            tokens[role] = (token, clock.GetUtcNow().AddMinutes(8));
            return token;
        }
        finally
        {
            signingIn.Release();
        }
    }

    public void Dispose() => signingIn.Dispose();
}
