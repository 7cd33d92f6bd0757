using System.Reflection;
using HospitalOps.SharedKernel;
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
        Assert.Empty(Menu.All.Where(entry => !Texts.Of("fr").ContainsKey(entry.Text)).Select(entry => entry.Text));

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
            .Any(page =>
                page.GetCustomAttribute<AuthorizeAttribute>()?.Roles is not { } roles || roles.Split(',').Contains(role)
            );

    [Fact]
    public void A_cleaner_is_not_led_to_pages_with_names() =>
        Assert.Equal(["/cleaning"], Menu.For("cleaner").Select(entry => entry.Path));
}
