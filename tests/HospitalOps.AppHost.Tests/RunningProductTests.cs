using System.Diagnostics;
using System.Net;

namespace HospitalOps.AppHost.Tests;

/// <summary>
/// The whole product as <c>./hospitalops up</c> runs it: order of the start, restart of what crashed, data kept, and
/// nothing left after an orderly end and after a hard one.
/// </summary>
public sealed class RunningProductTests
{
    [Fact]
    public async Task What_crashes_is_started_again_data_stays_and_nothing_survives_the_end()
    {
        var home = RunningHost.NewHome();
        await using var first = await RunningHost.Start(home).ReadyAsync();
        AssertOrder(
            first.Output,
            "postgres             * ready",
            "bedsdb               * ready",
            "beds-migrate         * done",
            "beds                 * ready",
            "all ready after"
        );
        await AssertServesAsync(first);
        await AssertNobodyRunsAsRootAsync(first);

        await first.KillAndWaitAsync("redis");
        await first.KillAndWaitAsync("beds");
        await AssertServesAsync(first);
        var passwords = await File.ReadAllTextAsync(Path.Combine(home, "parameters.json"));
        var (code, took) = await first.EndAsync(Signals.Interrupt);
        Assert.Equal(0, code);
        Assert.True(took < TimeSpan.FromSeconds(8), $"Ctrl+C took {took}");
        Assert.Empty(first.Alive());

        await using var second = await RunningHost.Start(home).ReadyAsync();
        Assert.Equal(passwords, await File.ReadAllTextAsync(Path.Combine(home, "parameters.json")));
        await AssertServesAsync(second);
        var begun = Stopwatch.GetTimestamp();
        await second.EndAsync(Signals.Kill);
        await second.UntilAsync(() => second.Alive().Count == 0, TimeSpan.FromSeconds(10));
        Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_migration_that_fails_stops_everything_and_says_whose()
    {
        var home = RunningHost.NewHome();
        // Identity writes the demo accounts while it migrates; here it cannot.
        Directory.CreateDirectory(Path.Combine(home, "demo-accounts.json"));
        await File.WriteAllTextAsync(Path.Combine(home, ".hospitalops-home"), "");
        await using var host = RunningHost.Start(home);

        Assert.Equal(2, await host.ExitAsync(TimeSpan.FromSeconds(120)));
        Assert.Contains("identity-migrate failed", host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("identity             * ready", host.Output, StringComparison.Ordinal);
        Assert.Empty(host.Alive());
    }

    private static void AssertOrder(string output, params string[] lines)
    {
        var places = lines.Select(line => output.IndexOf(line, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    private static async Task AssertServesAsync(RunningHost host)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{host.Port}") };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
        // Through the gateway to a service, whose answer shows nobody its code.
        using var refused = await client.GetAsync("/api/v1/beds/nonsense");
        Assert.True(refused.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound);
        Assert.DoesNotContain("   at ", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task AssertNobodyRunsAsRootAsync(RunningHost host)
    {
        foreach (var pid in host.Alive())
        {
            var status = await File.ReadAllLinesAsync($"/proc/{pid}/status");
            var user = status.Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[2];
            Assert.NotEqual("0", user);
        }
    }
}
