using HospitalOps.Contracts;
using HospitalOps.Messaging;
using HospitalOps.PatientTracking.Consumers;

namespace HospitalOps.PatientTracking.UnitTests;

/// <summary>A missing version can be seen only where every event of an aggregate is followed (INV-21).</summary>
public sealed class FollowingTests
{
    [Theory]
    [InlineData("Stay")]
    [InlineData("PlacementRequest")]
    [InlineData("Bed")]
    [InlineData("CleaningJob")]
    [InlineData("Ticket")]
    public void Every_event_of_a_followed_aggregate_is_followed(string aggregate)
    {
        var followed = new[] { typeof(StampAdmissionsConsumer), typeof(StampBedsConsumer), typeof(StampQueueConsumer) }
            .SelectMany(consumer => consumer.GetInterfaces())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEventHandler<>))
            .Select(type => type.GetGenericArguments()[0])
            .ToHashSet();

        Assert.DoesNotContain(EventCatalogue.OfAggregate(aggregate), entry => !followed.Contains(entry.Type));
    }
}
