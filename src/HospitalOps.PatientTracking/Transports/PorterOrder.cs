using HospitalOps.PatientTracking.Log;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.PatientTracking.Transports;

/// <summary>
/// In which order jobs are proposed to a porter: his own first, then what is overdue, then his zone, then near before
/// far, then by due time and who waits longest. A proposal; he decides.
/// </summary>
internal static class PorterOrder
{
    /// <summary>A patient who is ready and has waited this long comes before a nearer one (assumption).</summary>
    public static readonly TimeSpan TooLong = TimeSpan.FromMinutes(15);

    /// <param name="ward">Ward code where the porter was last; null when unknown.</param>
    /// <param name="zone">Codes of the wards that the porter looks after; empty: the whole hospital.</param>
    public static IReadOnlyList<(Transport Job, IReadOnlyList<string> Reasons)> Of(
        IEnumerable<Transport> jobs,
        string porter,
        string? ward,
        IReadOnlyCollection<string> zone,
        DateTimeOffset now
    ) =>
        [
            .. jobs.Select(job => (Job: job, Reasons: ReasonsOf(job, porter, ward, zone, now)))
                .OrderByDescending(one => one.Reasons.Contains("yours"))
                .ThenByDescending(one => one.Job.ReadyAt is not null)
                .ThenByDescending(one => one.Reasons.Contains("overdue"))
                .ThenByDescending(one => one.Reasons.Contains("zone"))
                .ThenByDescending(one => one.Reasons.Contains("near"))
                .ThenBy(one => one.Job.DueAt ?? DateTimeOffset.MaxValue)
                .ThenBy(one => one.Job.ReadyAt ?? one.Job.RequestedAt)
                .ThenBy(one => one.Job.Id),
        ];

    private static List<string> ReasonsOf(
        Transport job,
        string porter,
        string? ward,
        IReadOnlyCollection<string> zone,
        DateTimeOffset now
    )
    {
        var reasons = new List<string>();
        if (job.Porter == porter)
            reasons.Add("yours");
        else if (job.Porter is not null)
            reasons.Add("left_lying");
        if (job.ReadyAt is null)
            reasons.Add("announced");
        if (job.DueAt < now || now - job.ReadyAt >= TooLong)
            reasons.Add("overdue");
        // From a desk or an emergency box the way leads to the zone of its bed.
        if ((Milestone.WardOf(job.FromPlace) ?? Milestone.WardOf(job.ToPlace)) is { } at && zone.Contains(at))
            reasons.Add("zone");
        if (ward is not null && Milestone.WardOf(job.FromPlace) == ward)
            reasons.Add("near");
        if (job.Purpose == TransportPurpose.Theatre)
            reasons.Add("theatre_waits");
        return reasons;
    }
}
