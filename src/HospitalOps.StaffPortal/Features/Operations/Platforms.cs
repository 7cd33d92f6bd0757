using System.Net;
using HospitalOps.Api.Platform;
using HospitalOps.StaffPortal.Clients;

namespace HospitalOps.StaffPortal.Features.Operations;

/// <summary>Each service is asked itself: a service that is away is an answer too.</summary>
internal sealed class Platforms(IServiceProvider circuit, IHttpClientFactory clients)
{
    /// <summary>Services with an outbox.</summary>
    public static readonly string[] WithMessages =
    [
        Services.Admissions,
        Services.Beds,
        Services.Queues,
        Services.Tracking,
    ];

    /// <summary>Messaging of one service.</summary>
    public IPlatformApi Of(string service) => circuit.GetRequiredKeyedService<IPlatformApi>(service);

    /// <summary>True when the service says that it is ready.</summary>
    public async Task<bool> IsReadyAsync(string service)
    {
        try
        {
            using var answer = await clients.CreateClient(service).GetAsync("/health/ready");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
