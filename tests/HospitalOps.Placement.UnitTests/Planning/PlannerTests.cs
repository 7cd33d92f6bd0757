using HospitalOps.Placement.Planning;

namespace HospitalOps.Placement.UnitTests.Planning;

public sealed class PlannerTests
{
    private static readonly Planner Planner = new(TimeProvider.System);

    [Fact]
    public void The_cost_kept_up_move_by_move_is_the_cost_counted_afresh()
    {
        Assert.All(
            Enumerable.Range(1, 20),
            seed =>
            {
                var model = RandomModel.Create(seed);
                var plan = Planner.Plan(
                    model,
                    new PlanOptions
                    {
                        Seed = (ulong)seed,
                        MaxMoves = 4000,
                        StartTemperature = 300,
                        EndTemperature = 5,
                    }
                );
                Assert.Equal(Planner.Cost(model, plan.Places), plan.Cost);
            }
        );
    }

    [Fact]
    public void Every_stay_gets_a_place_it_allows()
    {
        var model = RandomModel.Create(3);
        var plan = Planner.Plan(model, new PlanOptions { MaxMoves = 5000 });
        Assert.All(
            model.Stays.Zip(plan.Places),
            pair =>
            {
                Assert.Contains(pair.Second.Room, pair.First.Rooms);
                Assert.Contains(pair.Second.Start, pair.First.Starts);
            }
        );
    }

    [Fact]
    public void The_same_seed_gives_the_same_plan()
    {
        var model = RandomModel.Create(4);
        var options = new PlanOptions { Seed = 9, MaxMoves = 20_000 };
        Assert.Equal(Planner.Plan(model, options).Places, Planner.Plan(model, options).Places);
    }

    [Fact]
    public void Searching_longer_is_never_worse_than_the_first_plan()
    {
        Assert.All(
            Enumerable.Range(1, 10),
            seed =>
            {
                var model = RandomModel.Create(seed);
                var first = Planner.Plan(model, new PlanOptions { MaxMoves = 0 });
                var searched = Planner.Plan(model, new PlanOptions { MaxMoves = 30_000 });
                Assert.True(searched.Cost <= first.Cost);
            }
        );
    }

    [Fact]
    public void A_small_problem_is_solved_to_the_optimum()
    {
        var model = RandomModel.Create(8, stays: 4, rooms: 3, days: 3);
        var plan = Planner.Plan(
            model,
            new PlanOptions
            {
                MaxMoves = 60_000,
                StartTemperature = 300,
                EndTemperature = 1,
            }
        );
        Assert.Equal(BestOfAll(model), plan.Cost);
    }

    [Fact]
    public void A_cancelled_search_gives_the_best_plan_so_far()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var model = RandomModel.Create(2);
        var plan = Planner.Plan(
            model,
            new PlanOptions { TimeLimit = TimeSpan.FromMinutes(5) },
            cancellation: cancelled.Token
        );
        Assert.True(plan.WasCancelled);
        Assert.Equal(Planner.Cost(model, plan.Places), plan.Cost);
    }

    [Fact]
    public void Progress_is_told_and_the_cost_never_rises()
    {
        var told = new Recorder();
        Planner.Plan(RandomModel.Create(5), new PlanOptions { MaxMoves = 30_000 }, told);
        Assert.NotEmpty(told.Reports);
        Assert.Equal(told.Reports.OrderByDescending(r => r.Cost).Select(r => r.Cost), told.Reports.Select(r => r.Cost));
        Assert.True(told.Reports[^1].Fraction >= 1);
    }

    [Fact]
    public void A_search_without_any_limit_is_refused() =>
        Assert.Throws<ArgumentException>(() => Planner.Plan(RandomModel.Create(1), new PlanOptions()));

    [Fact]
    public void A_stay_without_a_possible_room_is_refused()
    {
        var model = RandomModel.Create(1);
        var broken = new PlanModel
        {
            Days = model.Days,
            Rooms = model.Rooms,
            Theatre = model.Theatre,
            Stays = [model.Stays[0] with { Rooms = [] }],
        };
        Assert.Throws<ArgumentException>(() => Planner.Plan(broken, new PlanOptions { MaxMoves = 1 }));
    }

    [Fact]
    public void A_move_allocates_nothing()
    {
        var model = RandomModel.Create(6, stays: 60, rooms: 10, days: 14);
        Planner.Plan(model, new PlanOptions { MaxMoves = 50_000 });
        long Bytes(long moves)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Planner.Plan(model, new PlanOptions { MaxMoves = moves });
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.True(Bytes(1_000_000) - Bytes(10_000) < 10_000);
    }

    private static long BestOfAll(PlanModel model)
    {
        var best = long.MaxValue;
        var places = new PlanPlace[model.Stays.Count];
        Place(0);
        return best;

        void Place(int stay)
        {
            if (stay == places.Length)
            {
                best = Math.Min(best, Planner.Cost(model, places));
                return;
            }

            foreach (var start in model.Stays[stay].Starts)
            {
                foreach (var room in model.Stays[stay].Rooms)
                {
                    places[stay] = new PlanPlace(start, room);
                    Place(stay + 1);
                }
            }
        }
    }

    private sealed class Recorder : IProgress<PlanProgress>
    {
        public List<PlanProgress> Reports { get; } = [];

        public void Report(PlanProgress value) => Reports.Add(value);
    }
}
