using System.Diagnostics;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.Services.Inbox;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.Services.TestHost;

/// <summary>Follows beds in order and writes one effect per event; refuses what is marked as poison.</summary>
public sealed class RecordEffectsConsumer(IServiceProvider services)
    : IEventHandler<BedUnblocked>,
        IEventHandler<BedBlocked>
{
    public async Task HandleAsync(BedUnblocked message, EventContext context, CancellationToken cancel)
    {
        if (message.BedCode.StartsWith("slow", StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromSeconds(8), cancel);
        Write(context);
    }

    public Task HandleAsync(BedBlocked message, EventContext context, CancellationToken cancel)
    {
        if (message.Reason == "poison")
            throw new InvalidOperationException("This message is poison.");
        Write(context);
        return Task.CompletedTask;
    }

    private void Write(EventContext context) =>
        services
            .GetRequiredService<SampleDbContext>()
            .Add(
                new Effect
                {
                    Consumer = nameof(RecordEffectsConsumer),
                    AggregateId = context.AggregateId,
                    Version = context.AggregateVersion,
                    Trace = Activity.Current?.TraceId.ToString(),
                }
            );
}

/// <summary>A second consumer of the same events in the same database.</summary>
public sealed class CountBedsConsumer(IServiceProvider services) : IEventHandler<BedUnblocked>
{
    public Task HandleAsync(BedUnblocked message, EventContext context, CancellationToken cancel)
    {
        services
            .GetRequiredService<SampleDbContext>()
            .Add(
                new Effect
                {
                    Consumer = nameof(CountBedsConsumer),
                    AggregateId = context.AggregateId,
                    Version = context.AggregateVersion,
                }
            );
        return Task.CompletedTask;
    }
}

/// <summary>Answers each event with one of its own, in the same transaction.</summary>
public sealed class AnswerConsumer(IServiceProvider services) : IEventHandler<BedUnblocked>
{
    public Task HandleAsync(BedUnblocked message, EventContext context, CancellationToken cancel)
    {
        var database = services.GetRequiredService<SampleDbContext>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var bed = SampleBed.Create(Guid.CreateVersion7(now), context.HospitalId);
        bed.Found(now);
        database.Add(bed);
        return Task.CompletedTask;
    }
}
