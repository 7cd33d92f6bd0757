using System.Collections.Concurrent;
using HospitalOps.Services.Outbox;

namespace HospitalOps.Services.IntegrationTests;

/// <summary>Stands in for the broker and remembers what it was given; its answers come from the test.</summary>
internal sealed class RecordingPublisher(Func<OutboxHead, PublishOutcome> answer) : IEventPublisher
{
    public ConcurrentQueue<OutboxHead> Delivered { get; } = new();

    public async Task<PublishOutcome> TryPublishAsync(OutboxHead head, CancellationToken cancel)
    {
        await Task.Yield();
        Delivered.Enqueue(head);
        return answer(head);
    }
}
