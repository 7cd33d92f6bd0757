using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace HospitalOps.ServiceDefaults.Telemetry;

/// <summary>The exporters of one process; flushed when disposed.</summary>
internal sealed class TelemetryPipeline(string service) : IDisposable
{
    private readonly OpenTelemetrySdk sdk = OpenTelemetrySdk.Create(builder =>
        builder
            .ConfigureResource(resource => resource.AddService(service))
            .WithTracing(tracing =>
                tracing
                    .AddSource("Microsoft.AspNetCore", "System.Net.Http", "Npgsql", "MassTransit", "HospitalOps.*")
                    .AddOtlpExporter()
            )
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(
                        "Microsoft.AspNetCore*",
                        "System.Net.Http",
                        "Npgsql",
                        "MassTransit",
                        "System.Runtime",
                        "HospitalOps.*"
                    )
                    .AddOtlpExporter()
            )
    );

    public void Dispose() => sdk.Dispose();
}
