using Bunit;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.UnitTests.Components;

public sealed class ShortenedTests : PortalContext
{
    private static readonly string[] Beds = ["A1", "A2", "A3", "A4"];

    [Fact]
    public void The_rest_of_a_long_list_comes_with_the_button_and_goes_with_it()
    {
        var list = Draw(atFirst: 2);
        Assert.Equal(["A1", "A2"], Rows(list));
        Assert.Equal("false", list.Find("fluent-button").GetAttribute("aria-expanded"));

        list.Find("fluent-button").Click();
        Assert.Equal(Beds, Rows(list));
        Assert.Equal("true", list.Find("fluent-button").GetAttribute("aria-expanded"));

        list.Find("fluent-button").Click();
        Assert.Equal(["A1", "A2"], Rows(list));
    }

    [Fact]
    public void A_list_that_is_short_enough_has_no_button() => Assert.Empty(Draw(atFirst: 4).FindAll("fluent-button"));

    private IRenderedComponent<Shortened<string>> Draw(int atFirst) =>
        Render<Shortened<string>>(parameters =>
            parameters
                .Add(one => one.Items, Beds)
                .Add(one => one.Key, bed => bed)
                .Add(one => one.AtFirst, atFirst)
                .Add(one => one.ChildContent, bed => builder => builder.AddContent(0, bed))
        );

    private static IEnumerable<string> Rows(IRenderedComponent<Shortened<string>> list) =>
        list.FindAll("li").Select(row => row.TextContent);
}
