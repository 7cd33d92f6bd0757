using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Features.Requests;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>Beds beside each other for one patient.</summary>
public sealed class FitCheckTests
{
    private static readonly DateTimeOffset Now = SampleBeds.Now;

    [Fact]
    public void What_a_ward_has_refused_stands_behind_all_others()
    {
        var (best, second) = (Bed(1, "CHV-05A"), Bed(2, "MIN-01A"));
        var refused = FitCheck.Refused([
            Step(PlacementStepKind.Held, "CHV-05A", null, 10),
            Step(PlacementStepKind.Refused, "CHV-05A", "staff_shortage", 5),
        ]);

        Assert.Equal(["MIN-01A", "CHV-05A"], FitCheck.InOrder([best, second], refused).Select(bed => bed.BedCode));
        Assert.Equal("staff_shortage", refused["CHV-05A"]);
    }

    [Fact]
    public void A_respect_is_as_good_as_the_worst_that_is_said_of_it()
    {
        var bed = Bed(1, "MIN-01A", "care_level_exact", "room_of_same_sex", "unneeded_single_room");
        var checks = FitCheck.Columns.ToDictionary(one => one.Column, one => FitCheck.Of(bed, one.Full, one.Part));

        Assert.True(checks["care"]!.IsFull);
        Assert.Equal((false, "unneeded_single_room"), (checks["room"]!.IsFull, checks["room"]!.Code));
        Assert.Null(checks["service"]);
    }

    private static SuggestionView Bed(int rank, string code, params string[] reasons) =>
        new(
            rank,
            Guid.CreateVersion7(Now),
            code,
            1,
            Guid.CreateVersion7(Now),
            code[..3],
            BedLabel.Free,
            50 - rank,
            [.. reasons.Select(reason => new ReasonView(reason, 5, reason, null))],
            []
        );

    private static PlacementStepView Step(PlacementStepKind kind, string bed, string? reason, int minutes) =>
        new(Now.AddMinutes(-minutes), kind, "somebody", bed, bed[..3], reason);
}
