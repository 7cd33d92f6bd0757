using System.Net;
using HospitalOps.Api;
using HospitalOps.Api.Identity;
using HospitalOps.StaffPortal.Clients;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>Sign-in, refresh, sign-out at Identity.</summary>
internal sealed class IdentityClient(IHttpMessageHandlerFactory senders)
{
    public async Task<ApiAnswer<TokenAnswer>> SignInAsync(string userName, string password) =>
        Told(await Identity().SignInAsync(new(userName, password)));

    public async Task<ApiAnswer<TokenAnswer>> RefreshAsync(string refreshToken) =>
        Told(await Identity().RefreshTokenAsync(new(refreshToken)));

    /// <summary>
    /// Ends the session at Identity; an Identity that does not answer must not keep anybody signed in here.
    /// </summary>
    public Task SignOutAsync(TokenAnswer tokens) => Identity(tokens.AccessToken).SignOutAsync(new(tokens.RefreshToken));

    private IIdentityApi Identity(string? token = null) =>
        ApiClients.For<IIdentityApi>(
            Services.Address(Services.Identity),
            new ServiceSender(Services.Identity, senders, token)
        );

    private static ApiAnswer<TokenAnswer> Told(ApiAnswer<TokenAnswer> answer) =>
        answer.Problem is { Status: (int)HttpStatusCode.BadRequest } problem
            ? new(null, problem with { Code = "sign_in_failed" })
            : answer;
}
