using HospitalOps.ServiceDefaults.Health;
using HospitalOps.ServiceDefaults.OpenApi;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.ServiceDefaults.Telemetry;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HospitalOps.ServiceDefaults;

/// <summary>What every process of the product has in common; registration only.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Clock, telemetry, health, JSON, problems, tokens and permissions, API description.</summary>
    /// <param name="builder">The service's builder.</param>
    /// <param name="service">Resource name ("beds"); also the name in traces.</param>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, string service)
    {
        builder.AddProcessDefaults(service);
        builder.AddTokenSecurity();
        builder.Services.AddServiceProblems();
        builder.Services.AddServiceOpenApi(service);
        // In Development it would throw, and the answer would be another one than in production.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        builder.Services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });
        return builder;
    }

    /// <summary>The part that also the gateway and the portal need: clock, telemetry, health, names of
    /// services.</summary>
    public static WebApplicationBuilder AddProcessDefaults(this WebApplicationBuilder builder, string service)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        // Below warning these sources write addresses and SQL, which may carry what no log may hold.
        foreach (
            var source in new[]
            {
                "Microsoft.AspNetCore",
                "Microsoft.EntityFrameworkCore",
                "System.Net.Http",
                "Npgsql",
                "MassTransit",
                "StackExchange.Redis",
                "Yarp",
            }
        )
            builder.Logging.AddFilter(source, LogLevel.Warning);
        // Whoever asks is answered; one line per question would fill the log during each start and outage.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        builder.AddTelemetry(service);
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(client => client.AddServiceDiscovery());
        builder.Services.AddHealthChecks();
        return builder;
    }

    /// <summary>
    /// Problems, tokens, permissions, health, API description: the pipeline of a service.
    /// </summary>
    public static WebApplication UseServiceDefaults(this WebApplication app)
    {
        // A request that cannot be read is the caller's fault also where reading it throws.
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                StatusCodeSelector = exception =>
                    exception is Microsoft.AspNetCore.Http.BadHttpRequestException bad
                        ? bad.StatusCode
                        : StatusCodes.Status500InternalServerError,
            }
        );
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
        app.MapOpenApi().AllowAnonymous();
        return app;
    }
}
