using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Places;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Forecast;

/// <summary>One ward's forecast for one horizon.</summary>
internal sealed record WardForecast(
    Ward Ward,
    int Beds,
    int Census,
    int Hours,
    CensusRange Range,
    int ComingKnown,
    int LeavingExpected
);

/// <summary>Puts the present state and the past of the wards into forecasts: three queries for a hospital.</summary>
internal static class WardOutlook
{
    public static readonly int[] Horizons = [24, 48, 72];

    /// <summary>Days of the past that count.</summary>
    private const int Days = 60;

    public static async Task<IReadOnlyList<WardForecast>> ReadAsync(
        BedsDbContext database,
        Guid hospital,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var wards = await database
            .Wards.AsNoTracking()
            .Where(ward => ward.HospitalId == hospital)
            .OrderBy(ward => ward.Code)
            .ToListAsync(cancel);
        var beds = (await BedRows.ReadAsync(database, hospital, null, cancel)).ToLookup(row => row.WardId);
        var past = (await PastAsync(database, hospital, now, cancel)).ToLookup(row => row.WardId);
        return
        [
            .. wards.SelectMany(ward =>
                Horizons.Select(hours => Of(ward, [.. beds[ward.Id]], History([.. past[ward.Id]], now), hours, now))
            ),
        ];
    }

    private static WardForecast Of(
        Ward ward,
        IReadOnlyCollection<BedRow> beds,
        WardHistory history,
        int hours,
        DateTimeOffset now
    )
    {
        var there = beds.Where(bed => bed.StayId is not null).ToList();
        // A bed that is held gets its patient, unless he leaves again before then.
        var coming = beds.Where(bed => bed.PlacementRequestId is not null).ToList();
        var staying = there
            .Select(bed => Stays(bed, history, hours, now))
            .Concat(coming.Select(_ => history.StaysByLength(0, hours)));
        return new WardForecast(
            ward,
            beds.Count,
            there.Count,
            hours,
            CensusForecast.Of(staying, history.Newcomers(hours), beds.Count),
            coming.Count,
            there.Count(bed => bed.ExpectedDischargeAt <= now.AddHours(hours))
        );
    }

    private static double Stays(BedRow bed, WardHistory history, int hours, DateTimeOffset now) =>
        bed.ExpectedDischargeAt is { } expected
            ? history.StaysByDate((expected - now).TotalHours, hours)
            : history.StaysByLength((now - bed.OccupiedSince!.Value).TotalHours, hours);

    private static WardHistory History(IReadOnlyCollection<PastStay> past, DateTimeOffset now)
    {
        var days = past.Count == 0 ? 1 : Math.Clamp((now - past.Min(stay => stay.StartedAt)).TotalDays, 1, Days);
        return new WardHistory(
            [
                .. past.Where(stay => stay.EndedAt is not null)
                    .Select(stay => (stay.EndedAt!.Value - stay.StartedAt).TotalHours)
                    .Order(),
            ],
            [
                .. past.Where(stay => stay.EndedAt is not null && stay.ExpectedAt is not null)
                    .Select(stay => (stay.EndedAt!.Value - stay.ExpectedAt!.Value).TotalHours)
                    .Order(),
            ],
            past.Count / (days * 24)
        );
    }

    private static Task<List<PastStay>> PastAsync(
        BedsDbContext database,
        Guid hospital,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var since = now.AddDays(-Days);
        return database
            .Database.SqlQuery<PastStay>(
                $"""
                select b.ward_id, o.started_at, o.ended_at, k.expected_discharge_at as expected_at
                from bed_occupancy o join bed b on b.id = o.bed_id left join known_stay k on k.stay_id = o.stay_id
                where o.hospital_id = {hospital} and o.started_at > {since}
                """
            )
            .ToListAsync(cancel);
    }

    private sealed record PastStay(
        Guid WardId,
        DateTimeOffset StartedAt,
        DateTimeOffset? EndedAt,
        DateTimeOffset? ExpectedAt
    );
}
