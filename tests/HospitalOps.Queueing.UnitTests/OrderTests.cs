using HospitalOps.Queueing.Simulation;

namespace HospitalOps.Queueing.UnitTests;

public sealed class OrderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly int[] Targets = [0, 20, 60, 90, 120, 240];

    public static TheoryData<string> Fair =>
        [.. ServiceOrders.All.Where(order => !order.ReordersEquals).Select(order => order.Name)];

    [Fact]
    public void An_unknown_name_is_refused_with_the_known_ones() =>
        Assert.Contains(
            "accumulating_with_floor",
            Assert.Throws<ArgumentException>(() => ServiceOrders.ByName("fifo")).Message,
            StringComparison.Ordinal
        );

    [Theory, MemberData(nameof(Fair))]
    public void Nobody_as_urgent_and_here_earlier_is_overtaken(string name)
    {
        var (order, random) = (ServiceOrders.ByName(name), new SeededStream(5, 1));
        for (var queue = 0; queue < 3000; queue++)
        {
            var waiting = Draw(random, 1 + (int)(random.Uniform() * 12));
            var chosen = waiting[order.Next(waiting, Now)];
            Assert.Empty(ServiceOrders.Overtaken(chosen, waiting));
            Assert.Equal(chosen, order.Rank(waiting, Now)[0].Entry);
        }
    }

    [Theory, MemberData(nameof(Fair))]
    public void The_order_is_total_and_consistent(string name)
    {
        var (order, random) = (ServiceOrders.ByName(name), new SeededStream(6, 1));
        var waiting = Draw(random, 60);
        foreach (var a in waiting)
        foreach (var b in waiting)
            Assert.Equal(Math.Sign(order.Compare(a, b, Now)), -Math.Sign(order.Compare(b, a, Now)));
        Assert.Equal(waiting.Count, order.Rank(waiting, Now).Select(entry => entry.Entry.Id).Distinct().Count());
    }

    [Fact]
    public void Waiting_never_overtakes_levels_one_and_two()
    {
        var (two, five) = (Entry(1, 1), Entry(5, 2000));
        Assert.Equal(
            "level_first",
            ServiceOrders.ByName("accumulating_with_floor").Rank([five, two], Now)[0].Reason.Code
        );
        Assert.Equal(five, ServiceOrders.ByName("accumulating_priority").Rank([five, two], Now)[0].Entry);
    }

    [Fact]
    public void The_example_of_the_desk_is_explained_by_the_share_of_the_target()
    {
        var ranked = ServiceOrders
            .ByName("accumulating_with_floor")
            .Rank([Entry(2, 45), Entry(3, 40), Entry(4, 70), Entry(5, 200)], Now);
        Assert.Equal(
            [(5, 0.83), (2, 0.75), (4, 0.58), (3, 0.44)],
            ranked.Select(entry => (entry.Entry.Rank, entry.Reason.ShareOfTarget!.Value))
        );
    }

    [Fact]
    public void Ageing_lifts_by_one_step_and_never_into_the_floor()
    {
        var order = ServiceOrders.ByName("strict_with_ageing");
        Assert.Equal((4, "aged"), First(order.Rank([Entry(3, 10), Entry(4, 241)], Now)));
        Assert.Equal((1, "level_first"), First(order.Rank([Entry(2, 900), Entry(1, 1)], Now)));
    }

    [Fact]
    public void A_number_that_grew_longer_still_comes_later()
    {
        var at = Now.AddMinutes(-3);
        var (early, late) = (
            Entry(5, 3) with
            {
                Number = "A999",
                QueuedAt = at,
            },
            Entry(5, 3) with
            {
                Number = "A1000",
                QueuedAt = at,
            }
        );
        Assert.Equal("A999", ServiceOrders.ByName("first_come").Rank([late, early], Now)[0].Entry.Number);
    }

    private static (int Rank, string Code) First(IReadOnlyList<RankedEntry> ranked) =>
        (ranked[0].Entry.Rank, ranked[0].Reason.Code);

    private static List<WaitingEntry> Draw(SeededStream random, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => Entry((int)(random.Uniform() * 6), Math.Floor(random.Uniform() * 400))),
        ];

    private static WaitingEntry Entry(int rank, double waited)
    {
        var id = Guid.CreateVersion7(Now);
        return new(
            id,
            id.ToString(),
            Now.AddMinutes(-waited),
            rank,
            TimeSpan.FromMinutes(Targets[rank]),
            rank < 2,
            true
        );
    }
}
