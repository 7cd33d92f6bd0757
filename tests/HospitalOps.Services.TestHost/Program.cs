using HospitalOps.Services.TestHost;
using Microsoft.Extensions.Hosting;

// A service reduced to its messages, as a process that a test can kill: PLAY names its part.
var part = Environment.GetEnvironmentVariable("PLAY") ?? "source";
using var host = Parts.Build(
    part,
    Environment.GetEnvironmentVariable("DATABASE") ?? throw new InvalidOperationException("DATABASE is not set."),
    Environment.GetEnvironmentVariable("BROKER") ?? throw new InvalidOperationException("BROKER is not set."),
    Environment
        .GetEnvironmentVariables()
        .Keys.Cast<string>()
        .Where(name => name.StartsWith("SET_", StringComparison.Ordinal))
        .ToDictionary(
            name => name[4..].Replace("__", ":", StringComparison.Ordinal),
            name => Environment.GetEnvironmentVariable(name)
        )
);
await host.RunAsync();
