using System.Net;
using System.Net.Sockets;
using HospitalOps.LocalHosting.Processes;

namespace HospitalOps.AppHost.Tests;

/// <summary>Gates, restart, variables and clear lines, on a model without servers.</summary>
public sealed class WebModelTests
{
    [Fact]
    public async Task Each_part_starts_after_what_it_waits_for()
    {
        await using var host = await RunningHost.Start(RunningHost.NewHome()).ReadyAsync();

        string[] order =
        [
            "first-migrate        * done",
            "first                * ready",
            "second               * ready",
            "all ready",
        ];
        var places = order.Select(text => host.Output.IndexOf(text, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("second               * waits for first", host.Output, StringComparison.Ordinal);
        Assert.True(host.Status["ready"]!.GetValue<bool>());
        Assert.Equal(
            ["completed", "ready", "ready"],
            host.Status["resources"]!.AsArray().Select(row => row!["state"]!.ToString())
        );
    }

    [Fact]
    public async Task References_and_parameters_arrive_as_variables_and_stay_the_same()
    {
        await using var host = await RunningHost.Start(RunningHost.NewHome()).ReadyAsync();
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{host.Port}") };

        var first = host.Status["resources"]!.AsArray().Single(row => row!["name"]!.ToString() == "first")![
            "url"
        ]!.ToString();
        Assert.Equal(first, await client.GetStringAsync("/variable/services__first__http__0"));
        Assert.Equal("second", await client.GetStringAsync("/variable/OTEL_SERVICE_NAME"));
        var secret = await client.GetStringAsync("/variable/SAMPLE_PARAMETER");
        Assert.Contains(
            secret,
            await File.ReadAllTextAsync(Path.Combine(host.Home, "parameters.json")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_crashed_service_is_started_again_and_it_is_said()
    {
        await using var host = await RunningHost.Start(RunningHost.NewHome()).ReadyAsync();
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{host.Port}") };

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.PostAsync("/crash", null));
        await host.UntilAsync(
            () => Row(host)["restarts"]!.GetValue<int>() == 1 && Row(host)["state"]!.ToString() == "ready",
            TimeSpan.FromSeconds(30)
        );

        Assert.Contains("ended with code 7; started again in 0.5 s", host.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task A_failed_job_stops_everything_with_an_exit_code()
    {
        await using var host = RunningHost.Start(RunningHost.NewHome(), variables: ("SAMPLE_JOB_EXIT", "3"));

        Assert.NotEqual(0, await host.ExitAsync());
        Assert.Contains("first-migrate ended with code 3", host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("* ready", host.Output, StringComparison.Ordinal);
        Assert.Empty(host.Alive());
    }

    [Fact]
    public async Task A_taken_public_port_is_one_clear_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var host = RunningHost.Start(RunningHost.NewHome(), port: port);

        Assert.NotEqual(0, await host.ExitAsync());
        Assert.Contains(
            $"Port {port} is taken by another program: stop it, or choose another one with --port N.",
            host.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_second_launcher_in_the_same_folder_is_refused()
    {
        await using var host = await RunningHost.Start(RunningHost.NewHome()).ReadyAsync();
        var second = RunningHost.Start(host.Home);

        Assert.NotEqual(0, await second.ExitAsync());
        Assert.Contains("Already running", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupt_ends_all_in_seconds_even_during_the_start()
    {
        await using var host = RunningHost.Start(RunningHost.NewHome());
        await host.UntilAsync(
            () => host.Output.Contains("first-migrate        * done", StringComparison.Ordinal),
            TimeSpan.FromSeconds(30)
        );

        var (code, took) = await host.EndAsync(Signals.Interrupt);

        Assert.Equal(0, code);
        Assert.True(took < TimeSpan.FromSeconds(5), $"{took}");
        Assert.Empty(host.Alive());
    }

    private static System.Text.Json.Nodes.JsonNode Row(RunningHost host) =>
        host.Status["resources"]!.AsArray().Single(row => row!["name"]!.ToString() == "second")!;
}
