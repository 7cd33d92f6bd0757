using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Shell;
using Microsoft.Extensions.Logging.Abstractions;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>What a service tells reaches every page of its hospital, also one that listens to both.</summary>
public sealed class LiveFeedTests
{
    private readonly List<Guid> told = [];

    [Fact]
    public void A_page_that_listens_to_both_hospitals_is_told_of_both_until_it_leaves_one()
    {
        using var feed = new LiveFeed(NullLogger<LiveFeed>.Instance);
        using var here = feed.Listen(Hospitals.Bouskoura.Id, Tell);
        var there = feed.Listen(Hospitals.Rabat.Id, Tell);

        Deliver(feed, Hospitals.Bouskoura.Id);
        Deliver(feed, Hospitals.Rabat.Id);
        there.Dispose();
        Deliver(feed, Hospitals.Rabat.Id);
        Deliver(feed, Hospitals.Bouskoura.Id);

        Assert.Equal([Hospitals.Bouskoura.Id, Hospitals.Rabat.Id, Hospitals.Bouskoura.Id], told);
    }

    private static void Deliver(LiveFeed feed, Guid hospital) =>
        feed.Deliver(
            $$"""{"service":"beds","hospitalId":"{{hospital}}","aggregateType":"Bed","aggregateId":"{{hospital}}"}"""
        );

    private void Tell(LiveNotice notice) => told.Add(notice.HospitalId);
}
