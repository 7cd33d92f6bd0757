using HospitalOps.Services.Maintenance;
using HospitalOps.Services.Telemetry;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HospitalOps.Services.Topology;

/// <summary>
/// Not ready until the broker's topology was once right, and whenever it is wrong. A broker that is merely away only
/// degrades: commands go on, events wait in the outbox.
/// </summary>
internal sealed class MessagingHealthCheck(
    BrokerTopology topology,
    MessagingMetrics metrics,
    DurabilityGuard durability
) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            durability.Refusal is { } refusal ? HealthCheckResult.Unhealthy(refusal)
            : topology.IsWrong ? HealthCheckResult.Unhealthy("The broker's queues are not as expected.")
            : !topology.WasRight ? HealthCheckResult.Unhealthy("The broker's queues have not been checked yet.")
            : metrics.BreakerOpen || !topology.IsRight
                ? HealthCheckResult.Degraded("The broker does not take events; they wait in the outbox.")
            : HealthCheckResult.Healthy()
        );
}
