using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Features.Wards;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.UnitTests;

public sealed class WardFilterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    private static readonly BedView Bed = new(
        Guid.CreateVersion7(Now),
        "BSK-CAR-03A",
        Guid.CreateVersion7(Now),
        "03",
        BedLabel.Occupied,
        IsolationNeed.Contact,
        "none",
        1,
        Now,
        new OccupancyView(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), Now),
        null,
        null,
        null,
        null,
        Now.AddHours(5),
        null,
        [],
        ["absence_overdue"],
        []
    );

    [Theory]
    [InlineData("", null, true)]
    [InlineData("occupied", null, true)]
    [InlineData("free", null, false)]
    [InlineData("free,occupied", null, true)]
    [InlineData("isolated", null, true)]
    [InlineData("leaves_today", null, true)]
    [InlineData("overdue", null, true)]
    [InlineData("held_back", null, false)]
    [InlineData("occupied,isolated", null, true)]
    [InlineData("free,isolated", null, false)]
    [InlineData("isolated,held_back", null, false)]
    [InlineData("", "car-03", true)]
    [InlineData("", "BENNANI", true)]
    [InlineData("occupied", "Tazi", false)]
    public void A_bed_is_shown_when_one_state_all_attributes_and_the_text_fit(string show, string? text, bool shown) =>
        Assert.Equal(
            shown,
            new WardFilter { Show = FilterChip.Read(show), Text = text }.Lets(Bed, "Bennani Khadija", false, Now)
        );

    [Fact]
    public void Who_is_held_back_is_asked_for_by_his_blockers() =>
        Assert.True(new WardFilter { Show = ["held_back"] }.Lets(Bed, null, isHeldBack: true, Now));
}
