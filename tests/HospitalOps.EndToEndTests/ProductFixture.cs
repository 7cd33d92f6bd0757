using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

[assembly: AssemblyFixture(typeof(HospitalOps.EndToEndTests.ProductFixture))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace HospitalOps.EndToEndTests;

/// <summary>The whole product as processes on real servers, and a Chromium.</summary>
public sealed class ProductFixture : IAsyncLifetime
{
    public const string DashboardAddress = "http://dashboard.hospital.example/";

    private static readonly string[] Arguments =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>How long a token is used: it lives ten minutes, and a run of all tests longer.</summary>
    private static readonly TimeSpan TokenUse = TimeSpan.FromMinutes(5);

    private readonly TestServers servers = new();
    private readonly List<(ServiceProcess Service, bool HasDatabase)> processes = [];
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("hospitalops-e2e-");
    private readonly Dictionary<string, string> passwords = [];
    private readonly Dictionary<string, (string Token, long TakenAt)> tokens = [];
    private IPlaywright? playwright;
    private ServiceProcess? portal;

    public IBrowser Browser { get; private set; } = null!;

    public string Address { get; private set; } = "";

    /// <summary>Patients in all stages, there before the first test.</summary>
    internal SampleDay Day { get; private set; } = null!;

    /// <summary>Where screenshots go when <c>HOSPITALOPS_SCREENSHOTS</c> names a folder.</summary>
    public static string? Screenshots { get; } = Environment.GetEnvironmentVariable("HOSPITALOPS_SCREENSHOTS");

    public async ValueTask InitializeAsync()
    {
        await Task.WhenAll(servers.PostgresAsync(), servers.BrokerAsync(), servers.RedisAsync());
        var vhost = await servers.CreateVhostAsync();
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__messaging"] = vhost.Address,
            ["ConnectionStrings__redis"] = (await servers.RedisAsync()).ConnectionString,
            ["HOSPITALOPS_HOME"] = home.FullName,
            ["Operations__DashboardUrl"] = DashboardAddress,
            ["Demo__AccountsFile"] = Path.Combine(home.FullName, "demo-accounts.json"),
        };
        foreach (
            var (name, project) in new[]
            {
                ("identity", "Identity"),
                ("admissions", "Admissions"),
                ("beds", "BedManagement"),
                ("queues", "WaitingQueue"),
                ("tracking", "PatientTracking"),
                ("portal", "StaffPortal"),
                ("gateway", "Gateway"),
            }
        )
        {
            var hasDatabase = name is not ("portal" or "gateway");
            if (hasDatabase)
                settings[$"ConnectionStrings__{name}db"] = (await servers.CreateDatabaseAsync(name)).ConnectionString;
            var process = new ServiceProcess($"HospitalOps.{project}");
            processes.Add((process, hasDatabase));
            portal = name == "portal" ? process : portal;
            settings[$"services__{name}__http__0"] = Address = process.Address;
        }
        await Task.WhenAll(processes.Select(process => process.Service.StartAsync(settings, process.HasDatabase)));
        foreach (var account in JsonNode.Parse(await File.ReadAllTextAsync(settings["Demo__AccountsFile"]))!.AsArray())
            passwords[account!["userName"]!.ToString()] = account["password"]!.ToString();
        playwright = await Playwright.CreateAsync();
        Day = new SampleDay(this);
        await Day.MakeAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath =
                    Environment.GetEnvironmentVariable("HOSPITALOPS_BROWSER") ?? "/usr/bin/chromium-headless-shell",
                Args = Arguments,
            }
        );
    }

    /// <summary>A browser of its own, signed in.</summary>
    /// <param name="before">Script that runs before those of each page.</param>
    public async Task<IPage> SignInAsync(
        string user,
        string language = "fr",
        string theme = "light",
        (int Width, int Height)? size = null,
        string? before = null
    )
    {
        var context = await Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = size?.Width ?? 1280, Height = size?.Height ?? 900 },
                BaseURL = Address,
            }
        );
        if (before is not null)
            await context.AddInitScriptAsync(before);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/session/preferences?language={language}&theme={theme}&returnUrl=/sign-in");
        await page.Locator("fluent-text-input[name=userName] input").FillAsync(user);
        await page.Locator("fluent-text-input[name=password] input").FillAsync(passwords[user]);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return page;
    }

    /// <summary>The public API as a person.</summary>
    public async Task<ApiClient> ApiAsync(string user)
    {
        if (!tokens.TryGetValue(user, out var held) || Stopwatch.GetElapsedTime(held.TakenAt) > TokenUse)
        {
            using var http = new HttpClient();
            using var answer = await http.PostAsJsonAsync(
                $"{Address}/identity/token",
                new { userName = user, password = passwords[user] }
            );
            var taken = await answer.Content.ReadFromJsonAsync<JsonElement>();
            tokens[user] = held = (taken.GetProperty("accessToken").GetString()!, Stopwatch.GetTimestamp());
        }
        return new ApiClient(Address, held.Token);
    }

    public string Password(string user) => passwords[user];

    /// <summary>The portal ends without a word.</summary>
    public Task KillPortalAsync() => portal!.KillAsync();

    /// <summary>The portal comes back on its address; returns when it is ready.</summary>
    public Task StartPortalAgainAsync() => portal!.StartAgainAsync();

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
        processes.Reverse();
        foreach (var (service, _) in processes)
            await service.DisposeAsync();
        await servers.DisposeAsync();
        home.Delete(recursive: true);
    }
}
