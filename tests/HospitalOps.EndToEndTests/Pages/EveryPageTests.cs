namespace HospitalOps.EndToEndTests.Pages;

/// <summary>
/// Every page in French and Arabic, light and dark, desktop and phone: opens, has a heading, no serious accessibility
/// finding.
/// </summary>
public sealed class EveryPageTests(ProductFixture product)
{
    private static readonly (string User, string Name, Func<SampleDay, string> Path)[] All =
    [
        ("bsk.clerk", "admissions", _ => "/admissions"),
        ("bsk.clerk", "patient", day => $"/patients/{day.Patient}"),
        ("bsk.clerk", "stay-desk", day => $"/stays/{day.Stay}"),
        ("bsk.clerk", "civil-register", _ => "/civil-register"),
        ("bsk.clerk", "queue", _ => "/queues/reception"),
        ("bsk.clerk", "appointments", _ => "/appointments"),
        ("bsk.clerk", "paper-tickets", _ => "/paper-tickets"),
        ("bsk.triage", "triage", _ => "/triage"),
        ("bsk.doctor", "consultation", _ => "/consultation"),
        ("bsk.nurse", "wards", _ => "/wards"),
        ("bsk.nurse", "ward-board", day => $"/wards/{day.Ward}"),
        ("bsk.nurse", "ward-bed", day => $"/wards/{day.Ward}?bed={day.Bed}"),
        ("bsk.beds", "bed-requests", _ => "/bed-requests"),
        ("bsk.beds", "bed-request-beds", day => $"/bed-requests?request={day.OpenRequest}"),
        ("bsk.beds", "free-beds", _ => "/free-beds"),
        ("bsk.doctor", "find", _ => "/find"),
        ("bsk.beds", "free-beds-for", day => $"/free-beds?request={day.OpenRequest}"),
        ("bsk.beds", "day-plan", _ => "/day-plan"),
        ("bsk.beds", "blocks", _ => "/blocks"),
        ("bsk.beds", "forecast", _ => "/forecast"),
        ("bsk.beds", "cleaning-board", _ => "/cleaning-board"),
        ("bsk.admin", "places", day => $"/places?ward={day.Ward}"),
        ("bsk.admin", "payers", _ => "/payers"),
        ("bsk.admin", "desk-mode", _ => "/desk-mode"),
        ("bsk.admin", "weights", _ => "/placement-weights"),
        ("bsk.admin", "queue-settings", _ => "/queue-settings"),
        ("bsk.cleaner", "cleaning", _ => "/cleaning"),
        ("bsk.doctor", "timeline", day => $"/stays/{day.Stay}"),
        ("bsk.porter", "porter", _ => "/porter"),
        ("bsk.nurse", "discharges", _ => "/discharges"),
        ("bsk.nurse", "nurse-timeline", day => $"/stays/{day.Stay}"),
        ("bsk.beds", "delays", _ => "/delays"),
        ("bsk.beds", "transports", _ => "/transports"),
        ("bsk.manager", "overview", _ => "/overview"),
        ("bsk.manager", "command-centre", _ => "/command-centre"),
        ("bsk.manager", "command-centre-both", _ => "/command-centre?sites=both"),
        ("bsk.manager", "delay-rules", _ => "/delay-rules"),
        ("bsk.manager", "indicators", _ => "/indicators"),
        ("bsk.manager", "indicator", _ => "/indicators?code=request_to_assignment"),
        ("bsk.manager", "goal", _ => "/goal"),
        ("bsk.manager", "platform", _ => "/platform"),
        ("bsk.manager", "watch", _ => "/watch"),
        ("bsk.display", "display", _ => "/display"),
        ("bsk.kiosk", "kiosk", _ => "/kiosk"),
        ("bsk.kiosk", "follow", day => $"/t/{day.FollowCode}"),
    ];

    /// <summary>Names with commas between them, for who works on these pages; all without it.</summary>
    private static readonly string[]? Asked = Environment.GetEnvironmentVariable("HOSPITALOPS_PAGES")?.Split(',');

    /// <summary>
    /// Each page is loaded once in each language; width and colours are then changed where it stands, which is all that
    /// they are made of.
    /// </summary>
    [Fact]
    public async Task Every_page_opens_is_accessible_and_never_scrolls_sideways()
    {
        // Two languages at a time: most of the time a page is waited for.
        var findings = await Task.WhenAll(WalkAsync("fr"), WalkAsync("ar"));
        Assert.True(
            findings.All(found => found.Count == 0),
            string.Join(Environment.NewLine, findings.SelectMany(found => found))
        );
    }

    private async Task<List<string>> WalkAsync(string language)
    {
        var findings = new List<string>();
        // One person after the other, and gone when done: open pages live on and are drawn anew with each change.
        foreach (var pages in All.Where(page => Asked?.Contains(page.Name) != false).GroupBy(page => page.User))
        {
            var page = await product.SignInAsync(pages.Key, language);
            foreach (var (_, name, path) in pages)
                findings.AddRange(await LookAsync(page, $"{name} {language}", path(product.Day), language));
            await page.Context.CloseAsync();
        }
        return findings;
    }

    private static async Task<List<string>> LookAsync(IPage page, string name, string path, string language)
    {
        await page.SetViewportSizeAsync(1280, 900);
        await page.GotoAsync(path);
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('[data-loading]') === null");
        await page.WaitForTimeoutAsync(200);
        Assert.EndsWith(path, page.Url, StringComparison.Ordinal);
        Assert.Equal(
            language == "ar" ? "rtl" : "ltr",
            await page.EvaluateAsync<string>("() => document.documentElement.dir || 'ltr'")
        );
        // Roles, names and order are the same in all languages: one of them is judged by all rules.
        var findings = await FindingsAsync(page, $"{name} light 1280", language == "fr" ? null : ["html-lang-valid"]);
        await page.SetViewportSizeAsync(390, 900);
        await page.EvaluateAsync("() => document.documentElement.dataset.theme = 'dark'");
        // Colours glide to their new value: contrast is judged when they have arrived.
        await page.WaitForTimeoutAsync(400);
        findings.AddRange(await FindingsAsync(page, $"{name} dark 390", ["color-contrast", "target-size"]));
        return findings;
    }

    /// <param name="rules">Rules of axe; null for those it takes by itself.</param>
    private static async Task<List<string>> FindingsAsync(IPage page, string where, string[]? rules)
    {
        if (ProductFixture.Screenshots is { } folder)
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(folder, $"{where.Replace(' ', '-')}.png"), FullPage = true }
            );
        var findings = new List<string>();
        var needed = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        if (needed > page.ViewportSize!.Width + 1)
            findings.Add($"{where}: {needed} px wide");
        var found = await Accessibility.FindingsAsync(page, rules);
        findings.AddRange(found.Select(finding => $"{where}: {finding}"));
        return findings;
    }
}
