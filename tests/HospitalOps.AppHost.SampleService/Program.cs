// A service as small as can be, for the tests of the orchestrator: a job when called with "migrate", else a server.
if (args.Contains("migrate"))
    return int.Parse(
        Environment.GetEnvironmentVariable("SAMPLE_JOB_EXIT") ?? "0",
        System.Globalization.CultureInfo.InvariantCulture
    );

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
var clock = TimeProvider.System;
var begun = clock.GetTimestamp();
app.MapGet(
    "/health/ready",
    () => clock.GetElapsedTime(begun) > TimeSpan.FromSeconds(0.3) ? Results.Ok() : Results.StatusCode(503)
);
app.MapGet("/variable/{name}", (string name) => Environment.GetEnvironmentVariable(name) ?? "");
app.MapPost("/crash", () => Environment.Exit(7));
await app.RunAsync();
return 0;
