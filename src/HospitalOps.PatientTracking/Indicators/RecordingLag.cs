using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>
/// How late people write down what they did: recorded minus occurred, the median for each milestone. A data-quality
/// indicator.
/// </summary>
internal static class RecordingLag
{
    /// <summary>The milestone that an event is named by where it makes several.</summary>
    private static readonly Dictionary<string, string> MilestoneOf = new()
    {
        ["TicketIssued"] = MilestoneNames.Arrived,
        ["StayOpened"] = MilestoneNames.Registered,
        ["PatientTriaged"] = MilestoneNames.Triaged,
        ["ServiceStarted"] = MilestoneNames.ServiceStarted,
        ["AdmissionDecided"] = MilestoneNames.AdmissionDecided,
        ["PlacementRequested"] = MilestoneNames.BedRequested,
        ["BedReserved"] = MilestoneNames.BedReserved,
        ["TransportStarted"] = MilestoneNames.Departed,
        ["BedOccupied"] = MilestoneNames.Occupied,
        ["DischargeDecided"] = MilestoneNames.DischargeDecided,
        ["DischargePaperworkDone"] = MilestoneNames.DischargePaperworkDone,
        ["BedVacated"] = MilestoneNames.BedVacated,
        ["CleaningJobStarted"] = MilestoneNames.CleaningStarted,
        ["CleaningJobFinished"] = MilestoneNames.CleaningEnded,
        ["StayClosed"] = MilestoneNames.LeftHospital,
    };

    /// <summary>
    /// Minutes, in the order of a journey. Of at most the last seven days of the period: years of events would be read
    /// for one median.
    /// </summary>
    public static async Task<IReadOnlyList<MilestoneLag>> ReadAsync(
        TrackingDbContext database,
        Guid hospital,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    )
    {
        var (start, end) = (
            CasablancaTime.StartOf(from.DayNumber < to.DayNumber - 7 ? to.AddDays(-7) : from),
            CasablancaTime.StartOf(to.AddDays(1))
        );
        var types = MilestoneOf.Keys.ToArray();
        var rows = await database
            .Database.SqlQuery<MilestoneLag>(
                $"""
                select event_type as milestone, count(*)::int as n, percentile_cont(0.5) within group (order by extract(epoch from recorded_at - occurred_at) / 60)::float8 as median
                from tracked_event where hospital_id = {hospital} and occurred_at >= {start} and occurred_at < {end} and event_type = any({types}) group by event_type
                """
            )
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(row =>
                    row with
                    {
                        Milestone = MilestoneOf[row.Milestone],
                        Median = Math.Round(row.Median, 1),
                    }
                )
                .OrderBy(row => MilestoneNames.PlaceOf(row.Milestone)),
        ];
    }
}
