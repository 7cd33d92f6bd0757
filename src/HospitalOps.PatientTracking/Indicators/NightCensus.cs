using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>Nights of a period by what the bed service told when the bed was entered: two queries in one, whatever the number of journeys.</summary>
internal static class NightCensus
{
    /// <summary>The census is taken at 24:00: today is not in it.</summary>
    /// <param name="wards">Codes; null = the whole hospital.</param>
    public static Task<CensusNights> ReadAsync(TrackingDbContext database, Guid hospital, DateOnly from, DateOnly to, DateOnly today, string[]? wards, CancellationToken cancel)
    {
        var (end, all) = (to < today ? to.AddDays(1) : today, wards is null);
        return database.Database.SqlQuery<CensusNights>(
            $"""
            with bed as materialized (
              select l.ward_service, l.shared_room, l.sex, j.service_code, greatest(l.from_day, {from}) as first,
                least(coalesce(l.to_day, {end}), {end}) as last
              from journey_location l join journey j using (journey_id)
              where l.hospital_id = {hospital} and l.kind = 'bed' and l.from_day < {end} and (l.to_day is null or l.to_day > {from})
                and (l.shared_room is not null or l.ward_service is not null) and ({all} or split_part(l.code, '-', 2) = any({wards ?? []}))),
            room as (
              select bool_or(b.sex = 'female') and bool_or(b.sex = 'male') as mixed, count(*) as nights
              from bed b cross join lateral generate_series(b.first, b.last - 1, interval '1 day') as night
              where b.shared_room is not null group by b.shared_room, night)
            select
              coalesce(sum(last - first) filter (where ward_service <> service_code), 0)::int as "Misplaced",
              coalesce(sum(last - first) filter (where ward_service is not null and service_code is not null), 0)::int as "Known",
              coalesce((select sum(nights) from room where mixed), 0)::int as "Mixed",
              coalesce((select sum(nights) from room), 0)::int as "Shared"
            from bed where last > first
            """).SingleAsync(cancel);
    }
}
