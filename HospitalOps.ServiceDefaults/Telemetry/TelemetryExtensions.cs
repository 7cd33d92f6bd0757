using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace HospitalOps.ServiceDefaults.Telemetry;

/// <summary>
/// Traces, metrics and logs over OTLP, only when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a receiver. Server spans
/// carry the route template; what may name a person is taken out by <see cref="PrivateTags"/>.
/// </summary>
public static class TelemetryExtensions
{
    /// <summary>Nobody would receive what the process tells about itself: it then costs nothing.</summary>
    public static bool IsTelemetryOff(this IConfiguration configuration) =>
        string.IsNullOrWhiteSpace(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);

    public static void AddTelemetry(this WebApplicationBuilder builder, string service)
    {
        if (builder.Configuration.IsTelemetryOff())
            return;
        // Without scopes: theirs are the paths of requests, and these have ids in them.
        builder.Logging.AddOpenTelemetry(options => options.IncludeFormattedMessage = true);
        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource =>
            {
                // Whoever starts the process may name it and its instance by the standard's variables.
                if (builder.Configuration["OTEL_SERVICE_NAME"] is null)
                    resource.AddService(service);
            })
            .WithTracing(AddSources)
            .WithMetrics(metrics =>
                metrics
                    .AddAspNetCoreInstrumentation()
                    .AddHttpClientInstrumentation()
                    .AddRuntimeInstrumentation()
                    .AddMeter("Microsoft.AspNetCore.*", "MassTransit", "HospitalOps.*")
            )
            .UseOtlpExporter();
    }

    private static void AddSources(TracerProviderBuilder tracing) =>
        tracing
            .AddSource("Yarp.ReverseProxy", "MassTransit", "HospitalOps.*")
            .AddAspNetCoreInstrumentation(options =>
            {
                options.Filter = context => !context.Request.Path.StartsWithSegments("/health");
                // A span for each message of a circuit drowns the clicks; those are Blazor's own spans.
                options.EnableAspNetCoreSignalRSupport = false;
            })
            .AddHttpClientInstrumentation()
            .AddProcessor(new PrivateTags());
}
