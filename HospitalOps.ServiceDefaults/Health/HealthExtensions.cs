using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;

namespace HospitalOps.ServiceDefaults.Health;

/// <summary>Two questions: is the process alive (restart it if not), can it take work (wait if not).</summary>
public static class HealthExtensions
{
    /// <summary>Maps <c>/health/live</c> (no check) and <c>/health/ready</c> (all checks), both anonymous.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}
