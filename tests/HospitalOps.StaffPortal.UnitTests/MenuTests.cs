using HospitalOps.StaffPortal.Model;
using HospitalOps.StaffPortal.Resources;
using Xunit;

namespace HospitalOps.StaffPortal.UnitTests;

public sealed class MenuTests
{
    [Fact]
    public void Every_entry_has_a_text() => Assert.Empty(Menu.All.Where(entry => !Texts.Of("fr").ContainsKey(entry.Text)).Select(entry => entry.Text));

    [Theory, InlineData("cleaner", "/cleaning"), InlineData("doctor", "/consultation"), InlineData("operations-manager", "/overview"), InlineData("ward-nurse", "/wards"), InlineData("kiosk", "/kiosk"), InlineData("public-display", "/display")]
    public void A_role_starts_on_its_own_page(string role, string path) => Assert.Equal(path, Menu.For(role).First().Path);

    [Fact]
    public void A_cleaner_is_not_led_to_pages_with_names() => Assert.Equal(["/cleaning"], Menu.For("cleaner").Select(entry => entry.Path));
}
