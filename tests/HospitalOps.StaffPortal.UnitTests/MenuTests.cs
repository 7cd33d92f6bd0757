using System.Reflection;
using HospitalOps.StaffPortal.Features.Delays;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.UnitTests;

public sealed class MenuTests
{
    [Fact]
    public void Every_entry_has_a_text() =>
        Assert.Empty(Menu.All.SelectMany(entry => new[] { entry.Text, entry.Word }).Except(Texts.Of("fr").Keys));

    [Theory, InlineData("fr"), InlineData("ar"), InlineData("en")]
    public void A_word_of_the_rail_fits_into_two_short_lines(string language) =>
        Assert.All(
            Menu.All.Select(entry => Texts.Of(language)[entry.Word]),
            word =>
            {
                Assert.InRange(word.Length, 1, 18);
                Assert.All(word.Split(' '), part => Assert.InRange(part.Length, 1, 13));
            }
        );

    [
        Theory,
        InlineData("cleaner", "/cleaning"),
        InlineData("doctor", "/consultation"),
        InlineData("operations-manager", "/overview"),
        InlineData("ward-nurse", "/wards"),
        InlineData("kiosk", "/kiosk"),
        InlineData("public-display", "/display")
    ]
    public void A_role_starts_on_its_own_page(string role, string path) =>
        Assert.Equal(path, Menu.For(role).First().Path);

    /// <summary>A page without the attribute lets everybody in who is signed in: the start alone does.</summary>
    [Fact]
    public void Every_page_is_open_to_the_roles_that_have_it_in_the_table_and_to_no_others() =>
        Assert.Empty(
            from page in typeof(Menu).Assembly.GetTypes()
            from route in page.GetCustomAttributes<RouteAttribute>()
            where page != typeof(Home) && !page.IsDefined(typeof(AllowAnonymousAttribute))
            let path = route.Template.Split("/{")[0]
            where
                page.GetCustomAttribute<StaffPageAttribute>()?.Path != path
                || page.GetCustomAttributes().OfType<IAuthorizeData>().Count() != 1
                || Menu.RolesOf(path).Count == 0
            select $"{page.Name} {route.Template}"
        );

    [Fact]
    public void A_page_that_is_not_in_the_table_opens_to_nobody() =>
        Assert.Throws<InvalidOperationException>(() => new StaffPageAttribute("/nowhere").Roles);

    [Fact]
    public void An_entry_leads_to_a_page_that_lets_its_roles_in() =>
        Assert.Empty(
            Menu.All.SelectMany(entry =>
                entry.Roles.Where(role => !LetsIn(entry.Path, role)).Select(role => $"{entry.Path} {role}")
            )
        );

    [Fact]
    public void Whoever_may_be_told_of_a_delay_has_the_page_and_its_counter_at_hand() =>
        Assert.All(
            NewDelayRuleForm.Owners,
            role =>
                Assert.True(
                    Menu.For(role).Take(Menu.AtHand).Any(entry => entry.Path == "/delays") && LetsIn("/delays", role),
                    role
                )
        );

    [
        Theory,
        InlineData("operations-manager", false),
        InlineData("porter", false),
        InlineData("bed-manager", true),
        InlineData("triage-nurse", true)
    ]
    public void A_line_leads_to_a_journey_only_where_it_opens(string role, bool opens) =>
        Assert.Equal(opens, Menu.OpensStays(role));

    private static bool LetsIn(string path, string role) =>
        typeof(Menu)
            .Assembly.GetTypes()
            .Where(page =>
                page.GetCustomAttributes<RouteAttribute>()
                    .Any(route =>
                        route.Template == path || route.Template.StartsWith(path + "/{", StringComparison.Ordinal)
                    )
            )
            .Any(page => page.GetCustomAttribute<StaffPageAttribute>()?.Roles?.Split(',').Contains(role) == true);

    [Fact]
    public void A_cleaner_is_not_led_to_pages_with_names() =>
        Assert.Equal(["/cleaning"], Menu.For("cleaner").Select(entry => entry.Path));
}
