using HospitalOps.Contracts.BedManagement;
using HospitalOps.Services.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.Services.UnitTests.Inbox;

public sealed class RegistrationTests
{
    [Fact]
    public void OUT_8_A_service_with_publisher_confirms_off_does_not_start()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("ConnectionStrings:messaging", "amqp://localhost"),
                new("Messaging:PublisherConfirmation", "False"),
            ])
            .Build();

        var refused = Assert.Throws<InvalidOperationException>(() =>
            new ServiceCollection().AddHospitalOpsMessaging<DbContext>(configuration, "beds")
        );

        Assert.Contains("PublisherConfirmation", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_consumer_says_whose_order_it_follows_or_why_none()
    {
        var builder = new MessagingBuilder("beds");

        Assert.Throws<ArgumentException>(() => builder.AddConsumer<OpenDoorConsumer>());
        Assert.Throws<ArgumentException>(() =>
            builder.AddConsumer<OpenDoorConsumer>(inOrderOf: "Bed", unordered: "both")
        );
    }

    [Fact]
    public void An_ordered_consumer_receives_every_event_of_its_aggregate_on_a_queue_of_its_service()
    {
        var builder = new MessagingBuilder("beds").AddConsumer<OpenDoorConsumer>(inOrderOf: "Bed");

        var consumer = Assert.Single(builder.Consumers);
        Assert.Equal("beds-open-door", consumer.Queue);
        Assert.Equal(
            Contracts.EventCatalogue.OfAggregate("Bed").Select(entry => entry.Name),
            consumer.Events.Select(entry => entry.Name)
        );
    }

    public sealed class OpenDoorConsumer : IEventHandler<BedReady>
    {
        public Task HandleAsync(BedReady message, EventContext context, CancellationToken cancel) => Task.CompletedTask;
    }
}
