using Refit;

namespace HospitalOps.Api.Platform;

/// <summary>Messaging of any service with an outbox, and what waits there for a person.</summary>
public interface IPlatformApi
{
    /// <summary>Outbox, inbox and parked messages of this service.</summary>
    [Get("/api/v1/platform")]
    Task<ApiAnswer<PlatformView>> ShowPlatformAsync();

    /// <summary>Send a parked event again, with a reason.</summary>
    [Post("/api/v1/platform/parked-events/{id}/retry")]
    Task<ApiAnswer<object>> RetryParkedEventAsync(Guid id, [Body] RetryRequest body);

    /// <summary>Handle a parked message again, with a reason.</summary>
    [Post("/api/v1/platform/parked-messages/{consumer}/{id}/retry")]
    Task<ApiAnswer<object>> RetryParkedMessageAsync(string consumer, Guid id, [Body] RetryRequest body);
}
