using System.Diagnostics;
using System.Text.Json;
using HospitalOps.Replay;
using HospitalOps.Replay.Log;

if (ReplayOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(ReplayOptions.Usage);
    return 2;
}
if (!File.Exists(options.File))
{
    Console.Error.WriteLine($"There is no file {options.File}.");
    return 2;
}
FlowLog log;
using (var text = File.OpenText(options.File))
    log = FlowLog.Read(text);
foreach (var bad in log.BadLines)
    Console.Error.WriteLine($"line {bad.Line}: {bad.Why}; skipped");
if (log.Events.Count == 0)
{
    Console.Error.WriteLine("The log has no event.");
    return 2;
}

var accounts = JsonSerializer
    .Deserialize<List<DemoAccount>>(await File.ReadAllTextAsync(options.Accounts), JsonSerializerOptions.Web)!
    .Where(account => account.Hospital == options.Hospital)
    .ToDictionary(account => account.Role, account => (account.UserName, account.Password));
using var http = new HttpClient { BaseAddress = options.Address, Timeout = TimeSpan.FromSeconds(30) };
var tally = new Tally();
var clock = TimeProvider.System;
using var api = new Api(http, accounts, tally, clock);
var watch = Stopwatch.StartNew();
var player = new Player(api, await Places.LoadAsync(api), tally, options, clock);
var cases = await player.PlayAsync(log.Events, Console.Out);
Console.WriteLine();
var right = await new Closing(api, cases, tally).PrintAsync(
    Console.Out,
    log.BadLines.Count,
    watch.Elapsed,
    options.Parallel
);
return right ? 0 : 1;

/// <summary>One line of the demo accounts file.</summary>
internal sealed record DemoAccount(string UserName, string Role, string Hospital, string Password);
