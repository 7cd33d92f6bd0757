using HospitalOps.Api.Beds;
using HospitalOps.StaffPortal.Features.CommandCentre;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>What the wall says is to be done, from the figures of one hospital.</summary>
public sealed class WallSiteTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 10, 42, 0, TimeSpan.Zero);

    [Fact]
    public void What_frees_most_beds_comes_first_and_three_are_named()
    {
        var actions = Site(boarding: 1, boardsSince: Now.AddHours(-1), ready: 2, toClean: 4, blockers: 9).Actions(Now);

        Assert.Equal(
            [("clean", 4, 4), ("ready", 2, 2), ("blockers", 9, 0)],
            actions.Select(action => (action.Code, action.Count, action.Beds))
        );
    }

    [Fact]
    public void Whoever_has_waited_too_tooLongcomes_first_when_a_bed_is_there_and_is_not_named_when_none_is()
    {
        var tooLong = Site(boarding: 3, boardsSince: Now.AddHours(-5), ready: 2, free: 2);
        Assert.Equal(("place", 2), (tooLong.Actions(Now)[0].Code, tooLong.Actions(Now)[0].Count));

        var full = Site(boarding: 3, boardsSince: Now.AddHours(-5), ready: 2, free: 0);
        Assert.DoesNotContain(full.Actions(Now), action => action.Code == "place");
    }

    [Fact]
    public void Nothing_to_do_is_nothing() => Assert.Empty(Site(free: 20).Actions(Now));

    [Fact]
    public void The_outlook_adds_the_wards_and_begins_now()
    {
        var site = Site(free: 3);

        Assert.Equal([new(0, 30, 30, 30), new(24, 28, 32, 36), new WallOutlook(48, 26, 34, 40)], site.Outlook);
        Assert.Equal((4, 6, 5), (site.Coming, site.Leaving, site.FreeTomorrow));
    }

    private static WallSite Site(
        int boarding = 0,
        DateTimeOffset? boardsSince = null,
        int ready = 0,
        int toClean = 0,
        int blockers = 0,
        int free = 2
    ) =>
        new(
            new("HUIM6-BSK", Now, 0, 0, boarding, boardsSince, [], [], 0, null, 0, 0, 0, 0, ready, 0, blockers),
            new(40, new(0, 0, 0, 0, 0, 0, 0, 0), new(free, 0, 30, 0, toClean, 0, 0, 0), 0, null, 0, null, Now),
            [Ward("CAR"), Ward("NEU")]
        );

    private static WardOutlookView Ward(string code) =>
        new(
            Guid.Empty,
            code,
            code,
            code,
            code,
            20,
            15,
            [new(24, 14, 16, 18, 2, 3, null), new(48, 13, 17, 20, 3, 4, null)]
        );
}
