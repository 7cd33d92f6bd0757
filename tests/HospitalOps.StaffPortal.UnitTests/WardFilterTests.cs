using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Features.Wards;

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
    [InlineData(null, null, true)]
    [InlineData("occupied", null, true)]
    [InlineData("free", null, false)]
    [InlineData("isolated", null, true)]
    [InlineData("leaves_today", null, true)]
    [InlineData("overdue", null, true)]
    [InlineData(null, "car-03", true)]
    [InlineData(null, "BENNANI", true)]
    [InlineData("occupied", "Tazi", false)]
    public void A_bed_is_shown_when_label_attribute_and_text_all_fit(string? show, string? text, bool shown) =>
        Assert.Equal(shown, new WardFilter { Show = show, Text = text }.Lets(Bed, "Bennani Khadija", Now));
}
