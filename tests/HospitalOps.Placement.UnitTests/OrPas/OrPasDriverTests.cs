using HospitalOps.Placement.Planning;
using HospitalOps.PublishedProblems.OrPas;

namespace HospitalOps.Placement.UnitTests.OrPas;

public sealed class OrPasDriverTests
{
    private static readonly OrPasInstance Instance = OrPasFile.Read(
        OrPasFile.Patient("today", nights: 2),
        OrPasFile.Patient("Pat_77", registration: 1, admission: 1, gender: "Male"),
        OrPasFile.Patient("here", more: "room=\"R_1\"")
    );

    [Fact]
    public void A_patient_is_shown_on_the_day_of_registration_and_not_before()
    {
        var spy = new Spy(new BaselinePlanner(BaselineChoice.Cheapest));
        new OrPasDriver(Instance).Run(spy);
        Assert.Equal([2, 1], spy.Mornings.Take(2).Select(m => m.Registered.Count));
        Assert.All(spy.Mornings, m => Assert.All(m.Registered, p => Assert.Equal(m.Day, p.Record.Registration)));
    }

    [Fact]
    public void Names_are_kept_from_the_planner()
    {
        var spy = new Spy(new BaselinePlanner(BaselineChoice.Cheapest));
        new OrPasDriver(Instance).Run(spy);
        Assert.All(spy.Mornings.SelectMany(m => m.Registered), p => Assert.Empty(p.Record.Name));
    }

    [Fact]
    public void Two_futures_that_are_alike_until_a_day_lead_to_the_same_decisions_until_that_day()
    {
        string[] shared =
        [
            OrPasFile.Patient("a", nights: 2),
            OrPasFile.Patient("b", gender: "Male"),
            OrPasFile.Patient("c", "Cut", more: $"surgery_day=\"{OrPasFile.Day(0)}\""),
        ];
        var quiet = OrPasFile.Read([.. shared, OrPasFile.Patient("later", registration: 1, admission: 1)]);
        var busy = OrPasFile.Read([
            .. shared,
            OrPasFile.Patient(
                "later",
                registration: 1,
                admission: 1,
                gender: "Male",
                nights: 3,
                more: $"max_admission=\"{OrPasFile.Day(1)}\""
            ),
            OrPasFile.Patient("more", registration: 1, admission: 1),
            OrPasFile.Patient(
                "and more",
                "Cut",
                registration: 1,
                admission: 1,
                more: $"max_admission=\"{OrPasFile.Day(1)}\""
            ),
        ]);
        Assert.Equal(FirstDay(quiet), FirstDay(busy));
    }

    [Fact]
    public void Leaving_out_somebody_in_house_is_refused() =>
        Assert.Throws<DayRefusedException>(() => new OrPasDriver(Instance).Run(new Fixed(_ => [])));

    [Fact]
    public void Admitting_somebody_unknown_is_refused() =>
        Assert.Throws<DayRefusedException>(() =>
            new OrPasDriver(Instance).Run(new Fixed(m => new() { [1] = 1, [99] = 0 }))
        );

    [Fact]
    public void Admitting_somebody_before_the_wished_day_is_refused()
    {
        var instance = OrPasFile.Read(OrPasFile.Patient("tomorrow", admission: 1));
        Assert.Throws<DayRefusedException>(() => new OrPasDriver(instance).Run(new Fixed(_ => new() { [0] = 0 })));
    }

    [Theory]
    [InlineData(BaselineChoice.FirstFit)]
    [InlineData(BaselineChoice.Cheapest)]
    [InlineData(BaselineChoice.CheapestWithLookAhead)]
    public void A_baseline_places_everybody(BaselineChoice choice)
    {
        var score = new OrPasEvaluator().Evaluate(Instance, new OrPasDriver(Instance).Run(new BaselinePlanner(choice)));
        Assert.True(score.IsFeasible);
    }

    [Theory]
    [InlineData("own_or_small.xml")]
    [InlineData("own_or_medium.xml")]
    public void The_rolling_planner_is_feasible_and_at_least_a_quarter_cheaper_than_the_clerk(string file)
    {
        using var text = File.OpenText(Path.Combine(AppContext.BaseDirectory, "data", file));
        var instance = OrPasReader.ReadInstance(file, text);
        var evaluator = new OrPasEvaluator();
        var clerk = evaluator.Evaluate(
            instance,
            new OrPasDriver(instance).Run(new BaselinePlanner(BaselineChoice.Cheapest))
        );
        var ours = evaluator.Evaluate(instance, new OrPasDriver(instance).Run(Rolling(seed: 1)));
        Assert.True(ours.IsFeasible);
        Assert.True(4 * ours.Total <= 3 * clerk.Total, $"{ours.Total} against {clerk.Total}");
    }

    [Fact]
    public void The_same_seed_gives_the_same_solution_when_moves_are_counted()
    {
        var first = new OrPasDriver(Instance).Run(Rolling(seed: 5));
        var second = new OrPasDriver(Instance).Run(Rolling(seed: 5));
        Assert.Equal(first.Stays.SelectMany(s => s.Nights), second.Stays.SelectMany(s => s.Nights));
    }

    private static RollingPlanner Rolling(ulong seed) =>
        new(new Planner(TimeProvider.System), RollingPlanner.DefaultSearch with { Seed = seed, MaxMoves = 20_000 });

    private static (int, int)[] FirstDay(OrPasInstance instance)
    {
        var spy = new Spy(Rolling(seed: 3));
        new OrPasDriver(instance).Run(spy);
        return [.. spy.Decisions[0].OrderBy(d => d.Key).Select(d => (d.Key, d.Value))];
    }

    private sealed class Spy(IDailyPlanner inner) : IDailyPlanner
    {
        public List<MorningView> Mornings { get; } = [];
        public List<IReadOnlyDictionary<int, int>> Decisions { get; } = [];
        public string Name => inner.Name;

        public void Begin(OrPasHospital hospital) => inner.Begin(hospital);

        public IReadOnlyDictionary<int, int> Decide(MorningView morning)
        {
            Mornings.Add(morning);
            Decisions.Add(inner.Decide(morning));
            return Decisions[^1];
        }
    }

    private sealed class Fixed(Func<MorningView, Dictionary<int, int>> decide) : IDailyPlanner
    {
        public string Name => "fixed";

        public void Begin(OrPasHospital hospital) { }

        public IReadOnlyDictionary<int, int> Decide(MorningView morning) => decide(morning);
    }
}
