using System.Net;
using HospitalOps.Api;
using HospitalOps.Api.Queues;
using HospitalOps.StaffPortal.Clients;

namespace HospitalOps.StaffPortal.Features.Follow;

/// <summary>
/// Asks for one number on behalf of a phone without any account; says for which address, because the limit is counted
/// by it.
/// </summary>
internal sealed class FollowClient(IHttpMessageHandlerFactory senders)
{
    public Task<ApiAnswer<FollowedTicket>> FindAsync(string code, IPAddress? phone) =>
        ApiClients
            .For<IQueuesApi>(Services.Address(Services.Queues), new Phone(phone, new(Services.Queues, senders)))
            .FollowTicketAsync(code);

    private sealed class Phone(IPAddress? address, ServiceSender sender) : DelegatingHandler(sender)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
        {
            if (address is not null)
                request.Headers.Add("X-Forwarded-For", address.ToString());
            return base.SendAsync(request, cancel);
        }
    }
}
