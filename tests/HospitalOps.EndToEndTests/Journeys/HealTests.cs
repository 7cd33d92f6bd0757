using System.Diagnostics;

namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>A screen on the wall and a kiosk have nobody who would press a key: they come back by themselves.</summary>
public sealed class HealTests(ProductFixture product)
{
    private static readonly TimeSpan Bar = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Display_and_kiosk_come_back_within_ten_seconds_when_their_page_has_failed()
    {
        foreach (var (user, main) in new[] { ("bsk.display", "main.display"), ("bsk.kiosk", "main.kiosk") })
        {
            var page = await product.SignInAsync(user);
            await DrawnAsync(page, main);
            // What the platform shows when a circuit has ended with an error.
            var since = await MarkAsync(
                page,
                "() => { document.getElementById('blazor-error-ui').style.display = 'block'; }"
            );
            await Assertions.Expect(page.Locator(".lost")).ToBeVisibleAsync();
            await BackAsync(page, main, since);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Display_and_kiosk_come_back_within_ten_seconds_of_the_return_of_a_portal_that_was_killed()
    {
        var screen = await product.SignInAsync("bsk.display");
        var kiosk = await product.SignInAsync("bsk.kiosk");
        await DrawnAsync(screen, "main.display");
        await DrawnAsync(kiosk, "main.kiosk");
        await MarkAsync(screen);
        await MarkAsync(kiosk);

        await product.KillPortalAsync();
        try
        {
            // Patients are sent to the desk at once, in all languages.
            await Assertions.Expect(screen.Locator(".lost p").First).ToBeVisibleAsync(new() { Timeout = 10_000 });
            await Assertions.Expect(kiosk.Locator(".lost p")).ToHaveCountAsync(3);
        }
        finally
        {
            await product.StartPortalAgainAsync();
        }
        var since = Stopwatch.GetTimestamp();
        await BackAsync(screen, "main.display", since);
        await BackAsync(kiosk, "main.kiosk", since);
        foreach (var page in new[] { screen, kiosk })
            await page.Context.CloseAsync();
    }

    /// <summary>A mark that only a page loaded anew has not; no element bears its name.</summary>
    private static async Task<long> MarkAsync(IPage page, string then = "() => {}")
    {
        await page.EvaluateAsync("() => { window.beforeFailure = true; }");
        await page.EvaluateAsync(then);
        return Stopwatch.GetTimestamp();
    }

    private static async Task DrawnAsync(IPage page, string main) =>
        await page.WaitForFunctionAsync($"() => document.querySelector('{main} [data-beat]') !== null");

    private static async Task BackAsync(IPage page, string main, long since)
    {
        await page.WaitForFunctionAsync(
            $"() => !window.beforeFailure && document.querySelector('{main} [data-beat]') !== null",
            null,
            new() { Timeout = 60_000 }
        );
        await Assertions.Expect(page.Locator(".lost").First).ToBeHiddenAsync();
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, Bar);
    }
}
