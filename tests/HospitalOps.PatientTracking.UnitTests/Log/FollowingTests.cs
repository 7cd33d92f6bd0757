using System.Runtime.CompilerServices;
using HospitalOps.Contracts;
using HospitalOps.PatientTracking.Log;

namespace HospitalOps.PatientTracking.UnitTests.Log;

/// <summary>A missing version can be seen only where every event of an aggregate is followed (INV-21).</summary>
public sealed class FollowingTests
{
    [Theory]
    [InlineData("Stay")]
    [InlineData("PlacementRequest")]
    [InlineData("Bed")]
    [InlineData("CleaningJob")]
    [InlineData("Ticket")]
    public void Every_event_of_a_followed_aggregate_is_read(string aggregate) =>
        Assert.All(EventCatalogue.OfAggregate(aggregate), entry => Assert.True(IsRead(entry.Type), entry.Name));

    [Fact]
    public void An_event_that_nobody_reads_is_found() => Assert.False(IsRead(typeof(FollowingTests)));

    private static bool IsRead(Type message)
    {
        try
        {
            EventMilestones.Of(RuntimeHelpers.GetUninitializedObject(message));
        }
        catch (NotSupportedException)
        {
            return false;
        }
        catch (NullReferenceException)
        {
            // It was read as far as its empty lists.
        }
        return true;
    }
}
