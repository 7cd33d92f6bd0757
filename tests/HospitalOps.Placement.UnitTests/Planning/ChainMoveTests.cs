using HospitalOps.Placement.Planning;

namespace HospitalOps.Placement.UnitTests.Planning;

public sealed class ChainMoveTests
{
    private static readonly Planner Planner = new(TimeProvider.System);

    [Fact]
    public void The_cost_kept_up_chain_by_chain_is_the_cost_counted_afresh()
    {
        Assert.All(
            Enumerable.Range(1, 30),
            seed =>
            {
                var model = RandomModel.Create(seed);
                Assert.All(
                    new double[] { 5, 60, 400 },
                    temperature =>
                    {
                        var plan = Planner.Plan(
                            model,
                            new PlanOptions
                            {
                                Seed = (ulong)seed,
                                MaxMoves = 6000,
                                StartTemperature = temperature,
                                EndTemperature = 3,
                                ChainShare = 0.75,
                            }
                        );
                        Assert.Equal(Planner.Cost(model, plan.Places), plan.Cost);
                    }
                );
            }
        );
    }

    [Fact]
    public void Chains_use_only_places_that_a_stay_allows()
    {
        var model = RandomModel.Create(11);
        var plan = Planner.Plan(model, new PlanOptions { MaxMoves = 20_000, ChainShare = 1 });
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
    public void The_same_seed_gives_the_same_plan_with_chains_too()
    {
        var model = RandomModel.Create(4);
        var options = new PlanOptions
        {
            Seed = 9,
            MaxMoves = 20_000,
            ChainShare = 0.75,
        };
        Assert.Equal(Planner.Plan(model, options).Places, Planner.Plan(model, options).Places);
    }

    [Fact]
    public void Two_rooms_change_their_sex_without_a_mixed_night_on_the_way()
    {
        // Women in room 0, men in room 1, all for the whole time; everybody would be better off in the other room.
        var model = Rooms(
            2,
            2,
            [Stay(true, 0, 10, 0), Stay(true, 0, 10, 0), Stay(false, 1, 0, 10), Stay(false, 1, 0, 10)]
        );
        Assert.Equal(40, Cold(model, chains: 0).Cost);
        Assert.Equal(0, Cold(model, chains: 1).Cost);
    }

    [Fact]
    public void Three_rooms_pass_their_patients_on_when_no_two_gain_by_it()
    {
        var model = Rooms(3, 1, [Stay(true, 0, 10, 0, 40), Stay(true, 1, 40, 10, 0), Stay(true, 2, 0, 40, 10)]);
        Assert.Equal(30, Cold(model, chains: 0).Cost);
        Assert.Equal(0, Cold(model, chains: 1).Cost);
    }

    [Fact]
    public void A_chain_allocates_nothing()
    {
        var model = RandomModel.Create(6, stays: 60, rooms: 10, days: 14);
        long Bytes(long moves)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Planner.Plan(model, new PlanOptions { MaxMoves = moves, ChainShare = 1 });
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Bytes(50_000);
        Assert.True(Bytes(500_000) - Bytes(10_000) < 10_000);
    }

    /// <summary>A search that accepts no worsening at all.</summary>
    private static PlanResult Cold(PlanModel model, double chains) =>
        Planner.Plan(
            model,
            new PlanOptions
            {
                MaxMoves = 3000,
                StartTemperature = 0.001,
                EndTemperature = 0.001,
                ChainShare = chains,
            }
        );

    private static PlanModel Rooms(int rooms, int beds, PlanStay[] stays) =>
        new()
        {
            Days = 3,
            Theatre = TheatreTerms.None(3),
            Rooms = new RoomTerms
            {
                Capacity = [.. Enumerable.Repeat(beds, rooms)],
                SameSex = [.. Enumerable.Repeat(true, rooms)],
                SexMixCost = 50,
                OverfullCost = 1000,
                IdleBedCost = new int[3],
            },
            Stays = stays,
        };

    private static PlanStay Stay(bool isFemale, int room, params int[] costs) =>
        new()
        {
            IsFemale = isFemale,
            Length = 3,
            Starts = [0],
            StartCost = [0],
            Rooms = [.. Enumerable.Range(0, costs.Length)],
            RoomCost = costs,
            Hint = new PlanPlace(0, room),
        };
}
