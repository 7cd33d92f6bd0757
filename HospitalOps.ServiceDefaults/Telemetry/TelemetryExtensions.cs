using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;

namespace HospitalOps.ServiceDefaults.Telemetry;

/// <summary>
/// Traces, metrics and logs over OTLP, only when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a receiver.
/// </summary>
public static class TelemetryExtensions
{
    internal static void AddTelemetry(this WebApplicationBuilder builder, string service)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;

        var name = builder.Configuration["OTEL_SERVICE_NAME"] ?? service;
        builder.Services.AddSingleton(_ => new TelemetryPipeline(name));
        builder.Services.AddHostedService<TelemetryLifetime>();
        builder.Logging.AddOpenTelemetry(options =>
        {
            options.SetResourceBuilder(ResourceBuilder.CreateDefault().AddService(name));
            options.IncludeScopes = true;
            options.AddOtlpExporter();
        });
    }

    /// <summary>Names the server span by its route template, so that ids do not end up in span names.</summary>
    public static void UseSpanNames(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                await next(context);
                var activity = context.Features.Get<IHttpActivityFeature>()?.Activity;
                if (activity is null)
                    return;
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unmatched";
                activity.DisplayName = $"{context.Request.Method} {route}";
                activity.SetTag("http.route", route);
                activity.SetTag("http.response.status_code", context.Response.StatusCode);
            }
        );

    private sealed class TelemetryLifetime(TelemetryPipeline pipeline) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            pipeline.Dispose();
            return Task.CompletedTask;
        }
    }
}
