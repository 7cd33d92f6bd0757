using Bunit;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.StaffPortal.UnitTests.Components;

/// <summary>The parts that pages are made of.</summary>
public sealed class PartsTests : PortalContext
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 10, 42, 0, TimeSpan.FromHours(1));

    private Texts T => Services.GetRequiredService<Texts>();

    [
        Theory,
        InlineData(-48, "+48 min", "crit"),
        InlineData(-222, "+3 h 42", "crit"),
        InlineData(-12, "+12 min", "urg"),
        InlineData(9, "dans 9 min", "attn"),
        InlineData(70, "dans 1 h 10", null)
    ]
    public void Lateness_is_told_as_a_time_that_passed_or_is_left(int minutes, string words, string? level)
    {
        var badge = Render<LateBadge>(parameters =>
            parameters.Add(one => one.Due, Now.AddMinutes(minutes)).Add(one => one.Now, Now)
        );
        Assert.Equal(words, badge.Find("bdi").TextContent);
        Assert.Equal(level, badge.Find(".tag").ClassList.Skip(1).FirstOrDefault());
        Assert.NotEmpty(badge.FindAll("use"));
    }

    [
        Theory,
        InlineData(0, "0 min"),
        InlineData(120, "2 h"),
        InlineData(47 * 60, "47 h"),
        InlineData(48 * 60, "2 j"),
        InlineData(52 * 60 + 5, "2 j 4 h")
    ]
    public void A_long_time_is_told_in_hours_and_days(int minutes, string words) =>
        Assert.Equal(words, Spans.Brief(T, TimeSpan.FromMinutes(minutes)));

    [
        Theory,
        InlineData(10.46, "10.5 min"),
        InlineData(119.5, "119.5 min"),
        InlineData(120, "2 h"),
        InlineData(38435, "26 j 16 h")
    ]
    public void A_figure_of_a_table_has_tenths_while_it_is_short(double minutes, string words) =>
        Assert.Equal(words, Spans.Figure(T, minutes));

    [Theory, InlineData(BedLabel.Free, "free", "Libre"), InlineData(BedLabel.ToClean, "dirty", "À nettoyer")]
    public void The_state_of_a_bed_has_fill_icon_and_word(BedLabel label, string fill, string word)
    {
        var badge = Render<StateBadge>(parameters => parameters.Add(one => one.Label, label));
        Assert.Contains(fill, badge.Find(".tag").ClassList);
        Assert.Equal(word, badge.Find(".tag").TextContent.Trim());
        Assert.NotEmpty(badge.FindAll("use"));
    }

    [Fact]
    public void Filters_stand_in_the_address_several_at_once()
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        var chips = Render<FilterChips>(parameters =>
            parameters
                .Add(one => one.Label, "Lits")
                .Add(one => one.All, 5)
                .Add(one => one.Chips, [new("free", "Libre", 2), new("blocked", "Bloqué", 0)])
        );
        Press("Libre 2");
        Assert.EndsWith("?show=free", navigation.Uri, StringComparison.Ordinal);

        chips.Render(parameters => parameters.Add(one => one.Value, "free"));
        Assert.Equal("true", chips.FindAll("button")[1].GetAttribute("aria-pressed"));
        Press("Bloqué 0");
        Assert.Equal("free,blocked", Uri.UnescapeDataString(navigation.Uri.Split("show=")[1]));

        Press("Tous 5");
        Assert.DoesNotContain("show", navigation.Uri, StringComparison.Ordinal);

        void Press(string words) =>
            chips.FindAll("button").Single(button => button.TextContent.Trim() == words).Click();
    }

    [Fact]
    public void A_banner_says_who_in_both_scripts_with_named_numbers()
    {
        var banner = Render<PatientBanner>(parameters =>
            parameters
                .Add(one => one.Latin, "Ziani Karim")
                .Add(one => one.Arabic, "كريم الزياني")
                .Add(one => one.Sex, Sex.Male)
                .Add(one => one.BirthDate, new DateOnly(1979, 2, 14))
                .Add(one => one.Ipp, "B000004127")
                .Add(one => one.Now, Now)
        );
        Assert.Equal("Ziani Karim", banner.Find(".pn").TextContent);
        Assert.Equal("ar", banner.Find(".other").GetAttribute("lang"));
        Assert.Contains("M47 ans · 14/02/1979", banner.Find("dl").TextContent, StringComparison.Ordinal);
        Assert.Contains("IPPB000004127", banner.Find("dl").TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData("2026-05-02", "6 mois"), InlineData("2026-11-29", "0 mois"), InlineData("1979-12-01", "46 ans")]
    public void A_small_child_is_told_in_months(string birth, string age) =>
        Assert.StartsWith(
            age,
            Ages.Say(T, DateOnly.Parse(birth, System.Globalization.CultureInfo.InvariantCulture), null, Now),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task What_ends_something_is_asked_in_place_and_repeats_the_fact()
    {
        var (yes, no) = (0, 0);
        var asked = Render<ConfirmInPlace>(parameters =>
            parameters
                .Add(one => one.Question, "Ziani Karim est parti ?")
                .Add(one => one.Yes, "Oui, parti à 10:42")
                .Add(one => one.OnYes, () => yes++)
                .Add(one => one.OnNo, () => no++)
        );
        Assert.Equal("Ziani Karim est parti ?", asked.Find("[role=group]").GetAttribute("aria-label"));
        await asked.FindAll("fluent-button")[0].ClickAsync(new());
        asked.Find("[role=group]").KeyDown("Escape");
        Assert.Equal((1, 1), (yes, no));
    }
}
