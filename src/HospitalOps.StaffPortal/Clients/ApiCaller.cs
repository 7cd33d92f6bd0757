using System.Net.Http.Json;
using HospitalOps.Api;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components.Authorization;

namespace HospitalOps.StaffPortal.Clients;

/// <summary>Calls a service as the person of this circuit.</summary>
internal sealed class ApiCaller(
    IHttpClientFactory clients,
    AccessTokens tokens,
    AuthenticationStateProvider authentication
)
{
    public Task<ApiAnswer<T>> GetAsync<T>(string service, string path) =>
        SendAsync<T>(service, HttpMethod.Get, path, null, null, null);

    /// <summary>A command: the same key is sent again when the same action is retried.</summary>
    public Task<ApiAnswer<T>> PostAsync<T>(
        string service,
        string path,
        object? body,
        string? key,
        long? ifMatch = null
    ) => SendAsync<T>(service, HttpMethod.Post, path, body ?? new { }, key, ifMatch);

    private async Task<ApiAnswer<T>> SendAsync<T>(
        string service,
        HttpMethod method,
        string path,
        object? body,
        string? key,
        long? ifMatch
    )
    {
        var state = await authentication.GetAuthenticationStateAsync();
        var token = StaffIdentity.From(state.User) is { } staff ? await tokens.ForAsync(staff.SessionId) : null;
        if (token is null)
            return new(default, ApiProblem.Of(401, "session_over"));

        using var request = new HttpRequestMessage(method, $"/api/v1{path}")
        {
            Headers = { Authorization = new("Bearer", token) },
        };
        if (body is not null)
            request.Content = JsonContent.Create(body, options: ApiJson.Options);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{ifMatch}\"");
        return await ApiAnswers.SendAsync<T>(clients.CreateClient(service), request, default);
    }
}
