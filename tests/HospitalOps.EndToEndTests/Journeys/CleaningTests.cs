using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>A cleaner's phone in a lift.</summary>
public sealed class CleaningTests(ProductFixture product)
{
    [Fact]
    public async Task A_tap_without_a_network_is_kept_and_sent_when_it_is_back()
    {
        var day = new SampleDay(product);
        await day.MakeAsync();
        var page = await product.SignInAsync("bsk.cleaner", "en", size: (390, 844));
        using var cleaner = await product.ApiAsync("bsk.cleaner");
        await page.GotoAsync("/cleaning");
        var job = (await cleaner.GetAsync("/api/v1/cleaning-jobs"))
            .Body!.AsArray()
            .First(row => row!["state"]!.ToString() == "requested")!["cleaningJobId"]!.ToString();
        var line = page.Locator($"[data-job='{job}']");
        await line.Locator("[data-act=start]").WaitForAsync();

        await page.Context.SetOfflineAsync(true);
        await line.Locator("[data-act=start]").ClickAsync();
        await Assertions.Expect(line.GetByText("Kept on this phone")).ToBeVisibleAsync();
        if (ProductFixture.Screenshots is { } folder)
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(folder, "cleaning-offline-390.png"), FullPage = true }
            );
        await page.WaitForTimeoutAsync(4000);
        Assert.Equal("requested", await StateAsync(cleaner, job));
        await page.Context.SetOfflineAsync(false);

        await Eventually.TrueAsync(async () => await StateAsync(cleaner, job) == "started", TimeSpan.FromSeconds(15));
        await line.Locator("[data-act=finish]").WaitForAsync();
        // One hand: the next step is as high as a thumb is wide.
        Assert.True((await line.Locator("[data-act=finish]").BoundingBoxAsync())!.Height >= 56);

        // Who pauses sees it at once, and takes it back where it is told.
        await line.Locator("[data-act=pause]").ClickAsync();
        await Assertions.Expect(line.Locator("[data-act=resume]")).ToBeVisibleAsync(new() { Timeout = 2000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await line.Locator("[data-act=finish]").WaitForAsync(new() { Timeout = 2000 });
        await line.Locator("[data-act=finish]").ClickAsync();
        await Eventually.TrueAsync(async () => await StateAsync(cleaner, job) is null, TimeSpan.FromSeconds(15));
    }

    private static async Task<string?> StateAsync(ApiClient cleaner, string job) =>
        (await cleaner.GetAsync("/api/v1/cleaning-jobs"))
            .Body!.AsArray()
            .FirstOrDefault(row => row!["cleaningJobId"]!.ToString() == job)
            ?["state"]!.ToString();
}
