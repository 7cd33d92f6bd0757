using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Triage;

namespace HospitalOps.WaitingQueue.UnitTests.Triage;

public sealed class TriageScaleTests
{
    [Theory]
    [InlineData("1", 0, 5)]
    [InlineData("2", 20, 15)]
    [InlineData("3A", 60, 30)]
    [InlineData("3B", 90, 45)]
    [InlineData("4", 120, 60)]
    [InlineData("5", 240, 120)]
    public void Targets_of_FRENCH_and_when_a_nurse_looks_again(string level, int doctor, int again)
    {
        var meaning = TriageScale.French.Find(level)!;
        Assert.Equal(
            (TimeSpan.FromMinutes(doctor), TimeSpan.FromMinutes(again), level is "1" or "2"),
            (meaning.Target, meaning.LookAgain, meaning.IsFloor)
        );
    }

    [Fact]
    public void Looking_again_never_comes_after_the_target_of_a_level_that_may_wait() =>
        Assert.Equal(TimeSpan.FromMinutes(20), new TriageMeaning("LOCAL", 1, "2", 1, true, 20, 45).LookAgain);

    [Fact]
    public void A_scale_is_refused_when_codes_repeat_targets_shrink_or_numbers_are_out_of_bounds()
    {
        Assert.True(TriageScale.French.IsValid);
        Assert.False(With(level => level with { Code = "1" }).IsValid);
        Assert.False(With(level => level with { DoctorMinutes = 130 }).IsValid);
        Assert.False(With(level => level with { DoctorMinutes = -1 }).IsValid);
        Assert.False(With(level => level with { LookAgainMinutes = 0 }).IsValid);
        Assert.False(With(level => level with { NameAr = "" }).IsValid);
        Assert.False((TriageScale.French with { FloorLevels = 6 }).IsValid);
        Assert.False(
            (
                TriageScale.French with
                {
                    Levels =
                    [
                        .. TriageScale.French.Levels,
                        TriageScale.French.Levels[5] with
                        {
                            Code = "6",
                            DoctorMinutes = 300,
                        },
                    ],
                }
            ).IsValid
        );
    }

    /// <summary>FRENCH with another fourth level.</summary>
    private static TriageScale With(Func<TriageLevel, TriageLevel> change) =>
        TriageScale.French with
        {
            Levels = [.. TriageScale.French.Levels.Select((level, rank) => rank == 3 ? change(level) : level)],
        };
}
