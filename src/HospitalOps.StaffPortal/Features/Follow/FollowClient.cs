using System.Net;
using HospitalOps.Api;
using HospitalOps.StaffPortal.Clients;

namespace HospitalOps.StaffPortal.Features.Follow;

/// <summary>
/// Asks for one number on behalf of a phone without any account; says for which address, because the limit is counted
/// by it.
/// </summary>
internal sealed class FollowClient(IHttpClientFactory clients)
{
    public async Task<ApiAnswer<FollowedTicket>> FindAsync(string code, IPAddress? phone, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"/api/v1/followed-tickets/{Uri.EscapeDataString(code)}"
        );
        if (phone is not null)
            request.Headers.Add("X-Forwarded-For", phone.ToString());
        return await ApiAnswers.SendAsync<FollowedTicket>(clients.CreateClient(Services.Queues), request, cancel);
    }
}
