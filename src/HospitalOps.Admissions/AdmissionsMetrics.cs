using System.Diagnostics.Metrics;
using HospitalOps.Contracts.Admissions;
using HospitalOps.Services.Outbox;
using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions;

/// <summary>Counts committed admissions and departures; meter <c>HospitalOps.Admissions</c>.</summary>
internal sealed class AdmissionsMetrics : IOutboxListener, IDisposable
{
    private readonly Meter meter = new("HospitalOps.Admissions");
    private readonly Counter<long> admissions;
    private readonly Counter<long> departures;

    public AdmissionsMetrics()
    {
        admissions = meter.CreateCounter<long>(
            "hospitalops.admissions",
            "{admission}",
            "Admissions decided since the start of the service"
        );
        departures = meter.CreateCounter<long>(
            "hospitalops.departures",
            "{patient}",
            "Patients who left the hospital since the start of the service"
        );
    }

    public Task CommittedAsync(IReadOnlyList<OutboxNotice> notices)
    {
        foreach (var notice in notices)
        {
            var hospital = new KeyValuePair<string, object?>("hospital", Hospitals.ById(notice.HospitalId).Code);
            if (notice.Events.Contains(nameof(AdmissionDecided)))
                admissions.Add(1, hospital);
            if (notice.Events.Contains(nameof(StayClosed)))
                departures.Add(1, hospital);
        }
        return Task.CompletedTask;
    }

    public void Dispose() => meter.Dispose();
}
