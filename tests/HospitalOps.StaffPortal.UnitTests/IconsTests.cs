using System.Text.RegularExpressions;
using System.Xml.Linq;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>An icon that is not drawn is a hole in the page that no error tells of.</summary>
public sealed partial class IconsTests
{
    [Fact]
    public void Every_icon_that_a_source_names_is_drawn()
    {
        var named = TextUse
            .Sources.SelectMany(source => Named().Matches(source.Text))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();
        Assert.Contains("alert", named);
        Assert.Empty(named.Except(Icons.Names));
    }

    [Fact]
    public void Every_entry_of_the_navigation_has_a_drawing() =>
        Assert.Empty(Menu.All.Select(entry => entry.Icon).Except(Icons.Names));

    [Fact]
    public void Every_state_of_a_bed_has_a_drawing_and_a_fill_and_no_two_look_alike_that_are_not()
    {
        var looks = Enum.GetValues<BedLabel>()
            .Where(label => label != BedLabel.OutOfService)
            .Select(label => (BedLooks.Icon(label), BedLooks.Tone(label)))
            .ToList();
        Assert.Empty(looks.Select(look => look.Item1).Except(Icons.Names));
        Assert.Equal(looks.Count, looks.Select(look => look.Item1).Distinct().Count());
        Assert.Equal(looks.Count, looks.Select(look => look.Item2).Distinct().Count());
    }

    [
        Theory,
        InlineData("bed", 24, false, "i-bed-24-regular"),
        InlineData("bed", 24, true, "i-bed-24-filled"),
        InlineData("bed", 16, true, "i-bed-24-filled"),
        InlineData("person_fall", 24, false, "i-person_fall-20-regular"),
        InlineData("nobody_drew_this", 20, false, null)
    ]
    public void A_drawing_comes_as_near_to_the_wish_as_there_is(string name, int size, bool filled, string? found) =>
        Assert.Equal(found, Icons.Find(name, size, filled));

    [Fact]
    public void The_file_of_drawings_says_whose_they_are_and_holds_none_twice()
    {
        var file = Path.Combine(TextUse.Portal, "wwwroot", "icons.svg");
        Assert.Contains("MIT", File.ReadLines(file).First(), StringComparison.Ordinal);
        var ids = XDocument.Load(file).Root!.Elements().Select(symbol => symbol.Attribute("id")!.Value).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    }

    [GeneratedRegex("(?:<Icon Name=|\\bIcon=|Icons\\.Svg\\(Assets, )\"([a-z0-9_]+)\"")]
    private static partial Regex Named();
}
