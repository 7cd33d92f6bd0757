using HospitalOps.WaitingQueue.Domain;

namespace HospitalOps.WaitingQueue.UnitTests;

public sealed class RetriageDueTests
{
    private static readonly DateTimeOffset Triaged = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("1", 5)]
    [InlineData("2", 15)]
    [InlineData("3A", 30)]
    [InlineData("3B", 45)]
    [InlineData("4", 60)]
    [InlineData("5", 120)]
    public void A_nurse_looks_again_after_the_interval_of_the_level(string level, int minutes) =>
        Assert.Equal(Triaged.AddMinutes(minutes), TriageScale.RetriageDueAt(level, Triaged));

    [Fact]
    public void Looking_again_never_comes_after_the_target_of_a_level_that_may_wait() =>
        Assert.All(new[] { "2", "3A", "3B", "4", "5" }, level => Assert.True(TriageScale.RetriageDueAt(level, Triaged) <= Triaged + TriageScale.Target(level)));
}
