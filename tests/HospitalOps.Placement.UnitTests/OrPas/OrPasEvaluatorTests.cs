using HospitalOps.PublishedProblems.OrPas;

namespace HospitalOps.Placement.UnitTests.OrPas;

public sealed class OrPasEvaluatorTests
{
    private const string PrefersOxygen = """<room_property name="oxygen" type="preferred"/>""";

    private static OrPasScore Score(OrPasInstance instance, params (string, int, int[])[] stays) =>
        new OrPasEvaluator().Evaluate(instance, OrPasFile.Solution(instance, stays));

    [Fact]
    public void A_room_costs_for_property_size_and_department_per_night()
    {
        var instance = OrPasFile.Read(
            OrPasFile.Patient("P", nights: 2, more: "preferred_capacity=\"1\"", properties: PrefersOxygen)
        );
        Assert.Equal(2 * (10 + 20), Score(instance, ("P", 0, [0, 0])).Room);
        Assert.Equal(2 * 20, Score(instance, ("P", 0, [1, 1])).Room);
    }

    [Fact]
    public void A_night_in_a_room_that_is_not_admissible_is_a_violation_and_costs_nothing_on_top()
    {
        var instance = OrPasFile.Read(
            OrPasFile.Patient(
                "P",
                properties: """<room_property name="oxygen" type="needed"/>""",
                more: "preferred_capacity=\"1\""
            )
        );
        var score = Score(instance, ("P", 0, [1]));
        Assert.Equal((1, 0), (score.RoomViolations, score.Room));
        Assert.False(score.IsFeasible);
    }

    [Fact]
    public void A_child_is_not_admissible_where_there_is_a_minimum_age()
    {
        var instance = OrPasFile.Read(
            OrPasFile.Patient("P").Replace("age=\"40\"", "age=\"9\"", StringComparison.Ordinal)
        );
        Assert.Equal(1, Score(instance, ("P", 0, [1])).RoomViolations);
    }

    [Fact]
    public void Both_sexes_in_a_same_sex_room_count_once_a_night_or_by_the_smaller_group()
    {
        var instance = OrPasFile.Read(
            OrPasFile.Patient("A"),
            OrPasFile.Patient("B"),
            OrPasFile.Patient("C", gender: "Male"),
            OrPasFile.Patient("D", gender: "Male")
        );
        (string, int, int[])[] stays = [("A", 0, [0]), ("B", 0, [0]), ("C", 0, [0]), ("D", 0, [0])];
        Assert.Equal(50, Score(instance, stays).SexMix);
        Assert.Equal(2, Score(instance, stays).BedViolations);
        var minor = new OrPasEvaluator(OrPasWeights.Published with { SexMixCountsSmallerGroup = true });
        Assert.Equal(100, minor.Evaluate(instance, OrPasFile.Solution(instance, stays)).SexMix);
    }

    [Fact]
    public void A_change_of_room_is_a_transfer_also_from_the_initial_room()
    {
        var instance = OrPasFile.Read(OrPasFile.Patient("P", nights: 2, more: "room=\"R_1\""));
        Assert.Equal(100, Score(instance, ("P", 0, [0, 0])).Transfer);
        Assert.Equal(200, Score(instance, ("P", 0, [0, 1])).Transfer);
        Assert.Equal(0, Score(instance, ("P", 0, [1, 1])).Transfer);
    }

    [Fact]
    public void Surgery_follows_the_first_day_and_overtime_is_counted_for_specialism_and_day()
    {
        var instance = OrPasFile.Read(OrPasFile.Patient("P", "Cut", more: $"surgery_day=\"{OrPasFile.Day(0)}\""));
        var onTime = Score(instance, ("P", 0, [0]));
        Assert.Equal(
            (3 * (20 + 20), 0, 0, 0),
            (onTime.Overtime, onTime.IdleTheatre, onTime.Delay, onTime.TheatreViolations)
        );
        var closedDay = Score(instance, ("P", 1, [0]));
        Assert.Equal((600, 5, 80 + 20), (closedDay.IdleTheatre, closedDay.Delay, closedDay.TheatreViolations));
        var afterHorizon = Score(instance, ("P", 2, [0]));
        Assert.Equal(
            (600, 10, 0, 120),
            (afterHorizon.IdleTheatre, afterHorizon.Delay, afterHorizon.TheatreViolations, afterHorizon.Overtime)
        );
    }

    [Fact]
    public void An_urgent_surgery_counts_for_the_day_but_not_against_the_specialism()
    {
        var instance = OrPasFile.Read(
            OrPasFile.Patient(
                "P",
                "Cut",
                more: $"surgery_day=\"{OrPasFile.Day(0)}\" max_admission=\"{OrPasFile.Day(0)}\""
            )
        );
        var score = Score(instance, ("P", 0, [0]));
        Assert.Equal((3 * 20, 600), (score.Overtime, score.IdleTheatre));
    }

    [Fact]
    public void Idle_beds_count_only_before_the_horizon_and_beyond_what_was_wished()
    {
        var instance = OrPasFile.Read(OrPasFile.Patient("P", nights: 2));
        Assert.Equal(0, Score(instance, ("P", 0, [1, 1])).IdleBeds);
        Assert.Equal(20, Score(instance, ("P", 1, [1, 1])).IdleBeds);
        Assert.Equal(40, Score(instance, ("P", 2, [1, 1])).IdleBeds);
    }

    [Fact]
    public void A_bed_that_may_not_become_free_is_a_risk()
    {
        var mayOverstay = OrPasFile
            .Patient("P")
            .Replace("variability=\"0\"", "variability=\"1\"", StringComparison.Ordinal);
        var instance = OrPasFile.Read(mayOverstay, OrPasFile.Patient("Q", admission: 1));
        Assert.Equal(1, Score(instance, ("P", 0, [1]), ("Q", 1, [1])).OvercrowdRisk);
        Assert.Equal(0, Score(instance, ("P", 0, [0]), ("Q", 1, [1])).OvercrowdRisk);
    }

    [Theory]
    [InlineData("F1", "missing")]
    [InlineData("F1", "twice")]
    [InlineData("F1", "unknown")]
    [InlineData("F2", "gap")]
    [InlineData("F2", "short")]
    [InlineData("F2", "outside")]
    [InlineData("F3", "early")]
    [InlineData("F3", "late")]
    [InlineData("F3", "present")]
    public void What_the_official_scorer_lets_pass_is_a_fault(string code, string what)
    {
        var instance = OrPasFile.Read(
            OrPasFile.Patient("P", admission: 1, nights: 2, more: $"max_admission=\"{OrPasFile.Day(1)}\""),
            OrPasFile.Patient("Here", more: "room=\"R_1\"")
        );
        (string, int, int[]) p = ("P", 1, [0, 0]);
        (string, int, int[]) here = ("Here", 0, [1]);
        var stays = what switch
        {
            "missing" => [here],
            "twice" => [p, p, here],
            "unknown" => [p, here, ("Nobody", 0, [0])],
            "short" => [("P", 1, [0]), here],
            "outside" => [("P", 3, [0, 0]), here],
            "early" => [("P", 0, [0, 0]), here],
            "late" => [("P", 2, [0, 0]), here],
            "present" => [p, ("Here", 1, [1])],
            _ => new[] { p, here },
        };
        var solution =
            what == "gap"
                ? new OrPasSolution(instance.Name, [new("P", [new(1, 0), new(3, 0)]), new("Here", [new(0, 1)])])
                : OrPasFile.Solution(instance, stays);
        var score = new OrPasEvaluator().Evaluate(instance, solution);
        Assert.Contains(score.Faults, f => f.Code == code);
        Assert.False(score.IsFeasible);
    }

    [Fact]
    public void Starting_too_early_earns_nothing() =>
        Assert.Equal(0, Score(OrPasFile.Read(OrPasFile.Patient("P", admission: 1)), ("P", 0, [0])).Delay);

    [Fact]
    public void A_complete_and_timely_solution_has_no_fault()
    {
        var instance = OrPasFile.Read(OrPasFile.Patient("P"), OrPasFile.Patient("Here", more: "room=\"R_1\""));
        Assert.Empty(Score(instance, ("P", 0, [0]), ("Here", 0, [1])).Faults);
    }
}
