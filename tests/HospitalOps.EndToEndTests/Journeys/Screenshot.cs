namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>A picture of a page, where the run asks for pictures.</summary>
internal static class Screenshot
{
    public static async Task TakeAsync(IPage page, string name)
    {
        if (ProductFixture.Screenshots is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
