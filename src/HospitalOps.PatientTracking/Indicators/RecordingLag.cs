using HospitalOps.PatientTracking.Domain;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>
/// How late people write down what they did: recorded minus occurred, the median for each stamp. A data-quality
/// indicator.
/// </summary>
internal static class RecordingLag
{
    /// <summary>The stamp that an event is named by where it makes several.</summary>
    private static readonly Dictionary<string, string> StampOf = new()
    {
        ["TicketIssued"] = Stamps.Arrived,
        ["StayOpened"] = Stamps.Registered,
        ["PatientTriaged"] = Stamps.Triaged,
        ["ServiceStarted"] = Stamps.ServiceStarted,
        ["AdmissionDecided"] = Stamps.AdmissionDecided,
        ["PlacementRequested"] = Stamps.BedRequested,
        ["BedReserved"] = Stamps.BedReserved,
        ["TransportStarted"] = Stamps.Departed,
        ["BedOccupied"] = Stamps.Occupied,
        ["DischargeDecided"] = Stamps.DischargeDecided,
        ["DischargePaperworkDone"] = Stamps.DischargePaperworkDone,
        ["BedVacated"] = Stamps.BedVacated,
        ["CleaningJobStarted"] = Stamps.CleaningStarted,
        ["CleaningJobFinished"] = Stamps.CleaningEnded,
        ["StayClosed"] = Stamps.LeftHospital,
    };

    /// <summary>
    /// Minutes, in the order of a journey. Of at most the last seven days of the period: years of events would be read
    /// for one median.
    /// </summary>
    public static async Task<IReadOnlyList<StampLag>> ReadAsync(
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
        var types = StampOf.Keys.ToArray();
        var rows = await database
            .Database.SqlQuery<StampLag>(
                $"""
                select event_type as stamp, count(*)::int as n, percentile_cont(0.5) within group (order by extract(epoch from recorded_at - occurred_at) / 60)::float8 as median
                from tracked_event where hospital_id = {hospital} and occurred_at >= {start} and occurred_at < {end} and event_type = any({types}) group by event_type
                """
            )
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(row => row with { Stamp = StampOf[row.Stamp], Median = Math.Round(row.Median, 1) })
                .OrderBy(row => Stamps.PlaceOf(row.Stamp)),
        ];
    }
}

/// <summary>Median recording lag of one stamp, minutes.</summary>
public sealed record StampLag(string Stamp, int N, double Median);
