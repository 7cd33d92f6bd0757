namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>A screen that nobody is at shows no names; who comes back is where he was.</summary>
public sealed class IdleTests(ProductFixture product)
{
    [Fact]
    public async Task Half_an_hour_without_a_hand_warns_signs_out_and_leads_back_to_the_same_page()
    {
        var page = await product.SignInAsync("rbt.nurse");
        await page.Clock.InstallAsync();
        await page.GotoAsync("/wards");
        await page.Locator("main#content h1").WaitForAsync();
        var warning = page.Locator("#idle");

        // The board refreshes itself meanwhile: that is nobody at work.
        await page.Clock.FastForwardAsync("28:30");
        await Assertions.Expect(warning).ToBeVisibleAsync();
        await warning.GetByRole(AriaRole.Button).ClickAsync();
        await page.Clock.FastForwardAsync("00:10");
        await Assertions.Expect(warning).Not.ToBeVisibleAsync();

        await page.Clock.FastForwardAsync("31:00");
        await page.WaitForURLAsync(url => url.Contains("/sign-in", StringComparison.Ordinal));
        Assert.Contains("session_idle", page.Url, StringComparison.Ordinal);
        await page.Locator("fluent-text-input[name=userName] input").FillAsync("rbt.nurse");
        await page.Locator("fluent-text-input[name=password] input").FillAsync(product.Password("rbt.nurse"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.EndsWith("/wards", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }
}
