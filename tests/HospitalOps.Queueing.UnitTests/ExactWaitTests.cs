using HospitalOps.Queueing.Simulation;

namespace HospitalOps.Queueing.UnitTests;

/// <summary>The ordering code of the product, simulated, against values that are known exactly.</summary>
public sealed class ExactWaitTests
{
    /// <summary>One of each kind; the full size of a run is needed, since loads of 0.8 converge slowly.</summary>
    public static TheoryData<int> Cases => [1, 3, 6, 8, 9];

    [Theory, MemberData(nameof(Cases))]
    public void The_exact_mean_wait_lies_inside_the_interval(int at)
    {
        var theory = TheoryCase.All[at];
        var simulated = theory.Simulate(30, 100_000, seed: 17);
        for (var k = 0; k < simulated.Length; k++)
        {
            var (mean, half) = simulated[k];
            Assert.True(
                Math.Abs(mean - theory.Exact[k]) <= half,
                $"{theory.Name} {theory.Order} class {k + 1}: {mean:F4} ± {half:F4}, exact {theory.Exact[k]:F4}"
            );
            Assert.True(
                half <= 0.05 * mean,
                $"{theory.Name} {theory.Order} class {k + 1}: ± {half:F4} of {mean:F4} is too wide to say anything"
            );
        }
    }

    [Fact]
    public void The_formulas_give_the_published_values()
    {
        Assert.Equal([1.3333, 6.6667], ExactWaits.Strict([0.4, 0.4], 1, 1).Select(wait => Math.Round(wait, 4)));
        Assert.Equal(
            [2.1905, 3.4921, 5.7143],
            ExactWaits.Accumulating([0.2, 0.3, 0.3], [4, 2, 1], 1, 1).Select(wait => Math.Round(wait, 4))
        );
        Assert.Equal(
            [0.3101, 0.4075, 0.5003, 0.8179],
            ExactWaits
                .Accumulating([0.6, 0.9, 1.2, 1.3], [1 / 60.0, 1 / 90.0, 1 / 120.0, 1 / 240.0], 1, 5)
                .Select(wait => Math.Round(wait, 4))
        );
        Assert.Equal(0.48761, ExactWaits.ProbabilityToWait(10 / 1.2, 10), 5);
        Assert.Equal(14.628, ExactWaits.FirstCome([10 / 60.0], 1.2 / 60, 10), 3);
    }

    [Fact]
    public void With_one_class_every_order_serves_the_same_way()
    {
        var waits = new[]
        {
            "first_come",
            "strict_priority",
            "earliest_target",
            "accumulating_priority",
            "accumulating_with_floor",
        }
            .Select(order =>
                new TheoryCase("one class", order, [0.7], [30], 1, 1, [0]).Simulate(2, 2000, seed: 3)[0].Mean
            )
            .Distinct();
        Assert.Single(waits);
    }
}
