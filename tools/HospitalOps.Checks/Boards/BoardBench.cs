using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using HospitalOps.TestKit.Services;
using Microsoft.Playwright;

namespace HospitalOps.Checks.Boards;

/// <summary>A change as the server answered it.</summary>
/// <param name="Committed">Milliseconds since 1970 when the answer was there: the commit lies just before.</param>
internal sealed record MadeChange(string Code, string Label, double Sent, double Committed);

/// <summary>
/// Beds change many times a second; how long until somebody else sees it, and what one more viewer costs the server.
/// </summary>
internal static class BoardBench
{
    private const double MostMilliseconds = 500;

    private static readonly string[] Arguments =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        var (beds, rate, seconds, viewers) = (1000, 50, 20, 3);
        for (var at = 0; at < args.Count; at++)
        {
            var number =
                at + 1 < args.Count
                && int.TryParse(args[at + 1], CultureInfo.InvariantCulture, out var value)
                && value > 0
                    ? value
                    : 0;
            switch (args[at])
            {
                case "--beds" when number > 0:
                    beds = number;
                    at++;
                    break;
                case "--rate" when number > 0:
                    rate = number;
                    at++;
                    break;
                case "--seconds" when number > 0:
                    seconds = number;
                    at++;
                    break;
                case "--viewers" when number > 1:
                    viewers = number;
                    at++;
                    break;
                default:
                    errors.WriteLine($"bench board does not know '{args[at]}', or it needs a number.");
                    return 2;
            }
        }
        await using var product = new BoardProduct();
        await product.StartAsync(beds);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath =
                    Environment.GetEnvironmentVariable("HOSPITALOPS_BROWSER") ?? "/usr/bin/chromium-headless-shell",
                Args = Arguments,
            }
        );
        using var nurse = await product.ApiAsync("bsk.nurse");
        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

        var one = await BoardViewer.OpenAsync(browser, product);
        await ChangeAsync(product, nurse, rate, TimeSpan.FromSeconds(10));
        var (alone, changes) = await MeasureAsync(
            product,
            () => ChangeAsync(product, nurse, rate, TimeSpan.FromSeconds(seconds))
        );
        await Task.Delay(2000);
        var waits = Waits(changes, await one.SeenAsync());
        double At(double share) => waits.Count == 0 ? double.NaN : waits[(int)Math.Ceiling(share * waits.Count) - 1];
        Line(
            $"{beds} beds on one board, {changes.Count / (double)seconds:0} changes/s for {seconds} s, one viewer in a browser of its own"
        );
        Line(
            $"commit to visible: p50 {At(0.5):0} ms, p95 {At(0.95):0} ms, p99 {At(0.99):0} ms of {waits.Count} changes seen ({changes.Count - waits.Count} changed again before they were seen or later) (promised: p95 {MostMilliseconds:0} ms)"
        );
        Line(
            $"server with one viewer: portal {alone.Portal / seconds * 100:0} % of a core, beds {alone.Beds / seconds * 100:0} %"
        );

        for (var more = 1; more < viewers; more++)
            await BoardViewer.OpenAsync(browser, product);
        var (together, _) = await MeasureAsync(
            product,
            () => ChangeAsync(product, nurse, rate, TimeSpan.FromSeconds(seconds))
        );
        Line(
            $"each further viewer: portal {(together.Portal - alone.Portal) / (viewers - 1) / seconds * 100:0} % of a core, beds {(together.Beds - alone.Beds) / (viewers - 1) / seconds * 100:0} % ({viewers} viewers, browsers on the same machine)"
        );
        return At(0.95) <= MostMilliseconds ? 0 : 1;
    }

    /// <summary>
    /// Blocks and unblocks one bed after another at a rate; a bed comes again only when all others have had their turn.
    /// </summary>
    private static async Task<IReadOnlyList<MadeChange>> ChangeAsync(
        BoardProduct product,
        ApiClient nurse,
        int rate,
        TimeSpan length
    )
    {
        var made = new ConcurrentBag<MadeChange>();
        var start = Stopwatch.GetTimestamp();
        var running = new List<Task>();
        for (var number = 0; Stopwatch.GetElapsedTime(start) < length; number++)
        {
            var bed = product.BedList[number % product.BedList.Count];
            running.Add(ToggleAsync(bed.Id, bed.Code));
            var due = TimeSpan.FromSeconds((number + 1) / (double)rate) - Stopwatch.GetElapsedTime(start);
            if (due > TimeSpan.Zero)
                await Task.Delay(due);
        }
        await Task.WhenAll(running);
        return [.. made.OrderBy(change => change.Committed)];

        async Task ToggleAsync(Guid id, string code)
        {
            var now = await nurse.GetAsync($"/api/v1/beds/{id}");
            var blocked = now.Text("label") == "blocked";
            var sent = Milliseconds();
            var answer = await nurse.PostAsync(
                $"/api/v1/beds/{id}/{(blocked ? "unblock" : "block")}",
                blocked ? new { } : new { reason = "maintenance", until = TimeProvider.System.GetUtcNow().AddHours(4) },
                version: (long)now.Body!["version"]!
            );
            if (answer.Status == 200)
                made.Add(new(code, answer.Text("label"), sent, Milliseconds()));
        }
    }

    /// <summary>
    /// Milliseconds from each answer to the first time that the tile showed it, ascending; 0 when the screen was as
    /// fast as the answer.
    /// </summary>
    private static List<double> Waits(IReadOnlyList<MadeChange> changes, IReadOnlyList<SeenChange> seen)
    {
        var screens = seen.ToLookup(change => change.Code);
        return
        [
            .. changes
                .Select(change =>
                    screens[change.Code]
                        .Where(shown => shown.Label == change.Label && shown.At >= change.Sent)
                        .Select(shown => (double?)Math.Max(0, shown.At - change.Committed))
                        .FirstOrDefault()
                )
                .OfType<double>()
                .Order(),
        ];
    }

    private static async Task<((double Portal, double Beds) Cpu, IReadOnlyList<MadeChange> Changes)> MeasureAsync(
        BoardProduct product,
        Func<Task<IReadOnlyList<MadeChange>>> work
    )
    {
        var (portal, beds) = (product.Portal.CpuTime, product.Beds.CpuTime);
        var changes = await work();
        return (((product.Portal.CpuTime - portal).TotalSeconds, (product.Beds.CpuTime - beds).TotalSeconds), changes);
    }

    private static double Milliseconds() =>
        (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;
}
