using System.Net;
using HospitalOps.Api;

namespace HospitalOps.StaffPortal.Clients;

public sealed record MessagingState(
    long Unsent,
    double OldestUnsentSeconds,
    long ParkedEvents,
    long ParkedMessages,
    long Waiting,
    double OldestWaitingSeconds,
    long DeadLetters,
    bool BrokerAway
);

public sealed record ParkedEvent(
    Guid EventId,
    string EventType,
    string AggregateType,
    Guid AggregateId,
    long AggregateVersion,
    int Attempts,
    string? Error,
    long Behind
);

public sealed record ParkedMessage(
    string Consumer,
    Guid MessageId,
    string EventType,
    string Reason,
    int Attempts,
    DateTimeOffset ParkedAt
);

public sealed record Platform(MessagingState State, List<ParkedEvent> Events, List<ParkedMessage> Messages);

/// <summary>Each service is asked itself: a service that is away is an answer too.</summary>
internal sealed class PlatformClient(ApiCaller api, IHttpClientFactory clients)
{
    /// <summary>Services with an outbox.</summary>
    public static readonly string[] WithMessages =
    [
        Services.Admissions,
        Services.Beds,
        Services.Queues,
        Services.Tracking,
    ];

    public Task<ApiAnswer<Platform>> OfAsync(string service) => api.GetAsync<Platform>(service, "/platform");

    public Task<ApiAnswer<object>> RetryEventAsync(string service, Guid id, string reason, string key) =>
        api.PostAsync<object>(service, $"/platform/parked-events/{id}/retry", new { reason }, key);

    public Task<ApiAnswer<object>> RetryMessageAsync(
        string service,
        string consumer,
        Guid id,
        string reason,
        string key
    ) => api.PostAsync<object>(service, $"/platform/parked-messages/{consumer}/{id}/retry", new { reason }, key);

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
