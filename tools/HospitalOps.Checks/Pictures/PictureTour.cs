using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace HospitalOps.Checks.Pictures;

/// <summary>
/// Pictures by role of the demonstration that runs, French and Arabic: the same names each time, the former ones go.
/// </summary>
internal static class PictureTour
{
    private static readonly (int Width, int Height) Desk = (1366, 768);
    private static readonly (int Width, int Height) Phone = (390, 780);
    private static readonly (int Width, int Height) Wall = (1920, 1080);
    private static readonly (int Width, int Height) Kiosk = (1024, 768);

    private static readonly (string Role, string Name, string Path, (int Width, int Height) Size)[] All =
    [
        ("clerk", "admissions", "/admissions", Desk),
        ("clerk", "appointments", "/appointments", Desk),
        ("triage", "triage", "/triage", Desk),
        ("doctor", "consultation", "/consultation", Desk),
        ("nurse", "ward-board", "/wards/{CAR}", Desk),
        ("nurse", "discharges", "/discharges", Desk),
        ("beds", "bed-requests", "/bed-requests", Desk),
        ("beds", "wards", "/wards", Desk),
        ("cleaner", "cleaning", "/cleaning", Phone),
        ("porter", "porter", "/porter", Phone),
        ("manager", "command-centre", "/command-centre", Wall),
        ("manager", "indicators", "/indicators?days=60", Desk),
        ("manager", "goal", "/goal", Desk),
        ("manager", "watch", "/watch", Desk),
        ("display", "display", "/display", Wall),
        ("kiosk", "kiosk", "/kiosk", Kiosk),
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        string? Option(string name) => args.SkipWhile(one => one != name).Skip(1).FirstOrDefault();
        if (
            Option("--address") is not { } address
            || Option("--accounts") is not { } accounts
            || Option("--into") is not { } into
        )
        {
            await errors.WriteLineAsync("screenshots --address URL --accounts FILE --into DIR [--hospital BSK|RBT]");
            return 2;
        }
        using var http = new HttpClient();
        var mark = JsonNode.Parse(await http.GetStringAsync($"{address.TrimEnd('/')}/api/v1/demonstration"));
        if (mark?["since"] is null)
        {
            await errors.WriteLineAsync("Pictures are taken of a demonstration only: ./hospitalops demo");
            return 2;
        }
        var passwords = JsonSerializer
            .Deserialize<List<Account>>(await File.ReadAllTextAsync(accounts), JsonSerializerOptions.Web)!
            .ToDictionary(one => one.UserName, one => one.Password);
        // The former ones stay until all are taken.
        var taken = Directory.CreateTempSubdirectory("hospitalops-pictures-");
        var hospital = (Option("--hospital") ?? "BSK").ToLowerInvariant();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("HOSPITALOPS_BROWSER"),
                Args = ["--headless", "--no-sandbox", "--disable-gpu"],
            }
        );
        foreach (var language in new[] { "fr", "ar" })
        foreach (var pages in All.GroupBy(one => one.Role))
        {
            var user = $"{hospital}.{pages.Key}";
            var page = await SignInAsync(browser, address, user, passwords[user], language);
            foreach (var (_, name, path, size) in pages)
            {
                await page.SetViewportSizeAsync(size.Width, size.Height);
                await page.GotoAsync(await WardAsync(page, path));
                await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
                await page.WaitForFunctionAsync("() => document.querySelector('[data-loading]') === null");
                // Names and charts come a moment after the page.
                await page.WaitForTimeoutAsync(1500);
                await page.ScreenshotAsync(new() { Path = Path.Combine(taken.FullName, $"{name}-{language}.png") });
            }
            await page.Context.CloseAsync();
        }
        Replace(into, taken);
        await output.WriteLineAsync($"{2 * All.Length} pictures in {into}");
        return 0;
    }

    private static void Replace(string into, DirectoryInfo taken)
    {
        Directory.CreateDirectory(into);
        foreach (var former in Directory.GetFiles(into, "*.png"))
            File.Delete(former);
        foreach (var picture in taken.GetFiles())
            picture.CopyTo(Path.Combine(into, picture.Name));
        taken.Delete(recursive: true);
    }

    private static async Task<IPage> SignInAsync(
        IBrowser browser,
        string address,
        string user,
        string password,
        string language
    )
    {
        var context = await browser.NewContextAsync(new() { BaseURL = address });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/session/preferences?language={language}&theme=light&returnUrl=/sign-in");
        await page.Locator("fluent-text-input[name=userName] input").FillAsync(user);
        await page.Locator("fluent-text-input[name=password] input").FillAsync(password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return page;
    }

    /// <summary>The address of a ward board: {CODE} stands for the ward, found on the page of all wards.</summary>
    private static async Task<string> WardAsync(IPage page, string path)
    {
        if (!path.Contains('{', StringComparison.Ordinal))
            return path;
        var code = path[(path.IndexOf('{', StringComparison.Ordinal) + 1)..^1];
        await page.GotoAsync("/wards");
        var link = page.Locator("main tr", new() { Has = page.Locator($"bdi:text-is('{code}')") })
            .Locator("a[href*='/wards/']")
            .First;
        await link.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return (await link.GetAttributeAsync("href"))!;
    }

    private sealed record Account(string UserName, string Password);
}
