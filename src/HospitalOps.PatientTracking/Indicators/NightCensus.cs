using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>
/// Nights of a period by what the bed service told when the bed was entered: one query, whatever the number of
/// journeys.
/// </summary>
internal static class NightCensus
{
    /// <summary>The census is taken at 24:00: today is not in it.</summary>
    /// <param name="wards">Codes; null = the whole hospital.</param>
    public static Task<CensusNights> ReadAsync(
        TrackingDbContext database,
        Guid hospital,
        DateOnly from,
        DateOnly to,
        DateOnly today,
        string[]? wards,
        CancellationToken cancel
    )
    {
        var (end, all) = (to < today ? to.AddDays(1) : today, wards is null);
        return database
            .Database.SqlQuery<CensusNights>(
                $"""
                with bed as (
                  select l.journey_id, l.ward_service, l.shared_room, l.sex, greatest(l.from_day, {from}) as first, least(coalesce(l.held_until_day, {end}), {end}) as last
                  from journey_location l
                  where l.hospital_id = {hospital} and l.kind = 'bed' and l.from_day < {end} and (l.held_until_day is null or l.held_until_day > {from}) and ({all} or split_part(l.code, '-', 2) = any({wards
                    ?? []}))),
                placed as (
                  select sum(b.last - b.first) as nights, sum(b.last - b.first) filter (where b.ward_service <> j.service_code) as misplaced
                  from bed b join journey j using (journey_id) where b.last > b.first and b.ward_service is not null and j.service_code is not null),
                room as (
                  select bool_or(sex = 'female') and bool_or(sex = 'male') as mixed, count(*) as nights
                  from bed cross join lateral generate_series(0, last - first - 1) as night where shared_room is not null group by shared_room, first + night)
                select coalesce(placed.misplaced, 0)::int as misplaced, coalesce(placed.nights, 0)::int as known, coalesce(shared.mixed, 0)::int as mixed, coalesce(shared.nights, 0)::int as shared
                from placed, (select sum(nights) as nights, sum(nights) filter (where mixed) as mixed from room) shared
                """
            )
            .SingleAsync(cancel);
    }
}
