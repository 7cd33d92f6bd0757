using System.Net;
using System.Net.Http.Json;
using HospitalOps.Api;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Clients;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>Sign-in, refresh, sign-out at Identity.</summary>
internal sealed class IdentityClient(IHttpClientFactory clients)
{
    public Task<ApiAnswer<TokenSet>> SignInAsync(string userName, string password) =>
        PostAsync("/identity/token", new { userName, password });

    public Task<ApiAnswer<TokenSet>> RefreshAsync(string refreshToken) =>
        PostAsync("/identity/token/refresh", new { refreshToken });

    /// <summary>
    /// Ends the session at Identity; an Identity that does not answer must not keep anybody signed in here.
    /// </summary>
    public async Task SignOutAsync(TokenSet tokens)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/identity/sign-out")
        {
            Content = JsonContent.Create(new { tokens.RefreshToken }, options: ApiJson.Options),
            Headers = { Authorization = new("Bearer", tokens.AccessToken) },
        };
        await ApiAnswers.SendAsync<object>(clients.CreateClient(Services.Identity), request, default);
    }

    private async Task<ApiAnswer<TokenSet>> PostAsync(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = JsonContent.Create(body, options: ApiJson.Options),
        };
        var answer = await ApiAnswers.SendAsync<TokenSet>(clients.CreateClient(Services.Identity), request, default);
        return answer.Problem is { Status: (int)HttpStatusCode.BadRequest } problem
            ? new(default, problem with { Code = "sign_in_failed" })
            : answer;
    }
}
