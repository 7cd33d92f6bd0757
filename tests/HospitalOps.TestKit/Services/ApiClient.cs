using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace HospitalOps.TestKit.Services;

/// <summary>An answer as a client sees it.</summary>
public sealed record ApiReply(int Status, JsonNode? Body, HttpResponseHeaders Headers)
{
    /// <summary>The stable code of a refusal.</summary>
    public string? Code => Body is JsonObject problem ? problem["code"]?.ToString() : null;

    /// <exception cref="InvalidOperationException">The answer has no such field: it says what came instead.</exception>
    public string Text(string name) =>
        Body is JsonObject body && body[name] is { } value
            ? value.ToString()
            : throw new InvalidOperationException($"No '{name}' in the answer {Status}: {Body?.ToJsonString()}");
}

/// <summary>One person using the public API.</summary>
public sealed class ApiClient(string address, string token) : IDisposable
{
    private readonly HttpClient http = new()
    {
        BaseAddress = new Uri(address),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
    };

    public Task<ApiReply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, null, null);

    /// <summary>An answer that is not JSON, e.g. an export.</summary>
    public Task<string> GetTextAsync(string path) => http.GetStringAsync(path);

    public Task<ApiReply> PostAsync(string path, object? body = null, string? key = null, long? version = null) =>
        SendAsync(HttpMethod.Post, path, body ?? new { }, key, version);

    public void Dispose() => http.Dispose();

    private async Task<ApiReply> SendAsync(HttpMethod method, string path, object? body, string? key, long? version)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType());
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new ApiReply((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response.Headers);
    }
}
