using HospitalOps.SharedKernel.Queues;
using HospitalOps.StaffPortal.Features.Queue;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.UnitTests;

public sealed class HoursTextTests
{
    [Theory]
    [InlineData("08:00-12:00, 14:00-18:00", "08:00-12:00, 14:00-18:00")]
    [InlineData("8-12;14h30-24:00", "08:00-12:00, 14:30-24:00")]
    [InlineData("٠٨:٠٠-١٢:٠٠، ١٤:٠٠-١٨:٠٠", "08:00-12:00, 14:00-18:00")]
    [InlineData("", "")]
    public void Hours_are_read_as_people_write_them(string typed, string written) =>
        Assert.Equal(written, HoursText.Write(HoursText.ReadPeriods(typed)!));

    [Theory]
    [InlineData("08:00")]
    [InlineData("25:00-26:00")]
    [InlineData("closed")]
    public void What_is_no_period_is_not_guessed(string typed) => Assert.Null(HoursText.ReadPeriods(typed));

    [Fact]
    public void A_date_without_hours_is_closed()
    {
        var dates = HoursText.ReadDates("25/12/2026\n24/12/2026 09:00-12:00")!;
        Assert.Equal("24/12/2026 09:00-12:00\n25/12/2026", HoursText.Write(dates));
        Assert.Empty(dates[0].Periods);
        Assert.Null(HoursText.ReadDates("31/02/2026"));
    }

    [Fact]
    public void A_form_is_sent_only_when_all_of_it_can_be_read()
    {
        var form = new QueueSettingsForm(
            new(
                Guid.Empty,
                QueueKind.Reception,
                "",
                "",
                "",
                3,
                30,
                2,
                10,
                2,
                15,
                new OpeningHours([new(1, [new(new(8, 0), new(16, 0))])], []),
                true,
                null,
                null,
                4,
                []
            )
        );
        Assert.False(form.IsChanged);
        Assert.NotNull(form.Body);
        form["max_calls"] = "0";
        Assert.True(form.IsChanged);
        Assert.Null(form.Body);
        (form["max_calls"], form["day2"]) = ("4", "9-");
        Assert.Null(form.Body);
        form.AlwaysOpen = true;
        Assert.NotNull(form.Body);
    }
}
