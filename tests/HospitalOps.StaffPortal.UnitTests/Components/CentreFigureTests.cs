using Bunit;
using HospitalOps.StaffPortal.Features.CommandCentre;

namespace HospitalOps.StaffPortal.UnitTests.Components;

public sealed class CentreFigureTests : PortalContext
{
    [Fact]
    public void An_alarm_is_told_by_a_sign_and_not_by_colour_alone()
    {
        var figure = Draw(alarm: true);
        Assert.Equal("▲ 12 / 40", figure.Find("dd").TextContent);
        Assert.NotNull(figure.Find("div.alarm"));
        Assert.Equal("12 / 40", Draw(alarm: false).Find("dd").TextContent);
    }

    [Fact]
    public void Figures_keep_their_direction_in_an_Arabic_line() =>
        Assert.Equal("ltr", Draw(alarm: false).Find("dd bdi").GetAttribute("dir"));

    private IRenderedComponent<CentreFigure> Draw(bool alarm) =>
        Render<CentreFigure>(parameters =>
            parameters
                .Add(one => one.Label, "Lits")
                .Add(one => one.Value, 12)
                .Add(one => one.Of, 40)
                .Add(one => one.Alarm, alarm)
        );
}
