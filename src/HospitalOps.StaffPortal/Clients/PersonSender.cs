using System.Net;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components.Authorization;

namespace HospitalOps.StaffPortal.Clients;

/// <summary>
/// Sends to a service as the person of this circuit. The handlers of the factory know nothing of circuits, so the token
/// is put on here.
/// </summary>
internal sealed class PersonSender(
    string service,
    IHttpMessageHandlerFactory senders,
    AccessTokens tokens,
    AuthenticationStateProvider authentication
) : DelegatingHandler(new ServiceSender(service, senders))
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var state = await authentication.GetAuthenticationStateAsync();
        var token = StaffIdentity.From(state.User) is { } staff ? await tokens.ForAsync(staff.SessionId) : null;
        if (token is null)
            return new(HttpStatusCode.Unauthorized)
            {
                RequestMessage = request,
                Content = new StringContent("""{"code":"session_over"}"""),
            };
        request.Headers.Authorization = new("Bearer", token);
        return await base.SendAsync(request, cancellationToken);
    }
}
