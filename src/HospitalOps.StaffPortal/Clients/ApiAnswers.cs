using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using HospitalOps.Api;
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

    private static async Task<ApiProblem> ReadProblemAsync(
        HttpResponseMessage response,
        CancellationToken cancellationToken
    ) =>
        ApiProblem.Parse((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken)) with
        {
            RetryAfter = (int?)response.Headers.RetryAfter?.Delta?.TotalSeconds,
        };
}
