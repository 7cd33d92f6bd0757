using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Features.Wards;
using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>What a tile says in French: who, how long, what next.</summary>
public sealed class TileLineTests
{
    private static readonly DateTimeOffset Now = SampleBeds.Now;

    [Fact]
    public void An_occupied_bed_says_sex_age_day_of_the_stay_and_when_it_is_left()
    {
        var line = Of(SampleBeds.Occupied() with { ExpectedDischargeAt = Now.AddHours(4) });
        Assert.Equal(("Ziani Karim", "M 47 · J3", "sort 14:42"), (line.Name, line.Who, line.Next));
        Assert.True(line.IsSoon);
    }

    [Fact]
    public void A_day_that_has_passed_is_late_and_none_is_to_be_set()
    {
        var late = Of(SampleBeds.Occupied() with { ExpectedDischargeAt = Now.AddDays(-1) });
        Assert.Equal(("dépassée 29/11", true), (late.Next, late.IsLate));
        Assert.Equal("sortie à fixer", Of(SampleBeds.Occupied()).Next);
    }

    [Fact]
    public void Who_leaves_another_day_is_told_by_the_day()
    {
        var line = Of(SampleBeds.Occupied() with { ExpectedDischargeAt = Now.AddDays(3) });
        Assert.Equal(("sort 03/12", false), (line.Next, line.IsSoon));
    }

    [Theory, InlineData(12, "vide 12 min", false), InlineData(38, "vide 38 min", true)]
    public void A_dirty_bed_is_late_after_half_an_hour(int minutes, string words, bool isLate)
    {
        var line = Of(
            SampleBeds.Of(BedLabel.ToClean) with
            {
                CleaningJob = new(
                    Guid.CreateVersion7(Now),
                    CleaningState.Requested,
                    CleaningClass.Standard,
                    CleaningPriority.Normal,
                    Now.AddMinutes(-minutes)
                ),
            },
            named: false
        );
        Assert.Equal((null, words, isLate), (line.Who, line.Next, line.IsLate));
    }

    [Fact]
    public void What_to_beware_of_is_a_flag_with_words()
    {
        var bed = SampleBeds.Occupied() with { Isolation = IsolationNeed.Contact };
        var line = Of(bed, hasNamesake: true);
        Assert.Equal(["C", null], line.Flags.Select(flag => flag.Letter));
        Assert.Equal("Homonyme dans l'unité", line.Flags[1].Words);
    }

    [Fact]
    public void A_tile_that_says_the_same_is_not_drawn_again() =>
        Assert.Equal(
            Of(SampleBeds.Occupied() with { Isolation = IsolationNeed.Contact }),
            Of(SampleBeds.Occupied() with { Isolation = IsolationNeed.Contact })
        );

    [Fact]
    public void Namesakes_are_told_without_regard_to_capitals()
    {
        var (one, other) = (Guid.CreateVersion7(Now), Guid.CreateVersion7(Now));
        Assert.Single(
            Namesakes.Of([SampleBeds.Ziani(one), SampleBeds.Ziani(other) with { NameLatin = "ZIANI  Karim" }, null])
        );
        Assert.Empty(Namesakes.Of([SampleBeds.Ziani(one), SampleBeds.Ziani(one)]));
    }

    private static TileLine Of(BedView bed, bool named = true, bool hasNamesake = false) =>
        TileLine.Of(
            new Texts(),
            bed,
            named ? SampleBeds.Ziani(bed.Occupancy?.PatientId ?? Guid.Empty) : null,
            [],
            hasNamesake,
            Now
        );
}
