using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using HospitalOps.SharedKernel;

namespace HospitalOps.StaffPortal.Clients;

/// <summary>
/// Sends a request and reads the answer; a service that is away is an answer too, never an exception in a page.
/// </summary>
internal static class ApiAnswers
{
    public static async Task<ApiAnswer<T>> SendAsync<T>(
        HttpClient client,
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
                return new(default, await ReadProblemAsync(response, cancellationToken));
            if (response.StatusCode == HttpStatusCode.NoContent || response.Content.Headers.ContentLength == 0)
                return new(default, null);
            return new(await response.Content.ReadFromJsonAsync<T>(ApiJson.Options, cancellationToken), null);
        }
        catch (HttpRequestException)
        {
            return new(default, ApiProblem.Unreachable);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(default, ApiProblem.Unreachable);
        }
        catch (JsonException)
        {
            return new(default, ApiProblem.Of(502, "answer_not_understood"));
        }
    }

    internal static async Task<ApiProblem> ReadProblemAsync(
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        var status = (int)response.StatusCode;
        var wait = (int?)response.Headers.RetryAfter?.Delta?.TotalSeconds;
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return Parse(status, text) with { RetryAfter = wait };
    }

    /// <summary>Reads problem+json; anything else becomes a problem named by the status.</summary>
    internal static ApiProblem Parse(int status, string text)
    {
        var fallback = status switch
        {
            401 => "sign_in_required",
            403 => "not_allowed",
            404 => "not_found",
            412 => "stale_version",
            429 => "too_many_requests",
            _ => "unexpected_error",
        };
        if (!text.StartsWith('{'))
            return ApiProblem.Of(status, fallback);
        try
        {
            var members = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(text)!;
            var code =
                members.TryGetValue("code", out var told) && told.ValueKind == JsonValueKind.String
                    ? told.GetString()!
                    : fallback;
            var detail =
                members.TryGetValue("detail", out var words) && words.ValueKind == JsonValueKind.String
                    ? words.GetString()
                    : null;
            return new(status, code, detail, members);
        }
        catch (JsonException)
        {
            return ApiProblem.Of(status, fallback);
        }
    }
}
