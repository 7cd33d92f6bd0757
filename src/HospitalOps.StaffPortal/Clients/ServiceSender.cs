namespace HospitalOps.StaffPortal.Clients;

/// <summary>Sends to a service, with the token that it is given.</summary>
/// <param name="token">Null: as nobody, where a service asks for nobody.</param>
internal sealed class ServiceSender(string service, IHttpMessageHandlerFactory senders, string? token = null)
    : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        // Taken anew for each call: the factory changes its handlers from time to time.
        using var sender = new HttpMessageInvoker(senders.CreateHandler(service), disposeHandler: false);
        return await sender.SendAsync(request, cancellationToken);
    }
}
