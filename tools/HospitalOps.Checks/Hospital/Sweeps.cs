namespace HospitalOps.Checks.Hospital;

/// <summary>A statement over one database that must find nothing: subject first, then what was found.</summary>
internal sealed record Sweep(string Rule, string Text, string Sql);

/// <summary>What is wrong inside one database already, also if it healed since.</summary>
internal static class Sweeps
{
    public static readonly (string Service, Sweep Sweep)[] All =
    [
        (
            "beds",
            new(
                "OVERLAP",
                "two patients in one bed at one instant",
                """
                select a.bed_id, a.started_at from bed_occupancy a join bed_occupancy b on a.bed_id = b.bed_id and
                  a.id < b.id
                  and tstzrange(a.started_at, coalesce(a.ended_at, 'infinity')) && tstzrange(b.started_at,
                    coalesce(b.ended_at, 'infinity'))
                """
            )
        ),
        (
            "beds",
            new(
                "OVERLAP",
                "two patients told in one bed at one time",
                """
                select a.bed_id, a.occurred_at from bed_occupancy a join bed_occupancy b on a.bed_id = b.bed_id and
                  a.id <> b.id
                  and a.started_at < b.started_at and b.occurred_at < coalesce(a.left_at, a.ended_at)
                """
            )
        ),
        (
            "beds",
            new(
                "OVERLAP",
                "left before it was entered",
                "select bed_id, occurred_at from bed_occupancy where ended_at <= started_at or left_at < occurred_at"
            )
        ),
        (
            "beds",
            new(
                "BEDS",
                "a bed with a patient is clean and in service",
                """
                select b.id, b.code from bed_occupancy o join bed b on b.id = o.bed_id where o.ended_at is null and
                (b.serviceability <> 'in_service' or b.cleanliness <> 'clean')
                """
            )
        ),
        (
            "beds",
            new(
                "BEDS",
                "a bed that is not clean has an open job",
                """
                select b.id, b.code from bed b where b.cleanliness <> 'clean' and b.serviceability <>
                'out_of_service' and not exists (select 1 from cleaning_job j where j.bed_id = b.id and j.ended_at
                is null)
                """
            )
        ),
        (
            "beds",
            new(
                "BEDS",
                "a clean bed has no open job",
                """
                select b.id, b.code from bed b join cleaning_job j on j.bed_id = b.id where b.cleanliness = 'clean'
                and j.state in ('requested', 'started', 'paused')
                """
            )
        ),
        (
            "beds",
            new(
                "BEDS",
                "shown blocked exactly while a block is in force",
                """
                select b.id, b.code from bed b where (b.serviceability = 'blocked') <> exists (select 1 from
                bed_block k where k.bed_id = b.id and k.state = 'in_force')
                """
            )
        ),
        (
            "beds",
            new(
                "HOLDS",
                "a hold in force has an open request, and the other way round",
                """
                select coalesce(h.bed_id, r.id), coalesce(h.state, r.state) from (select * from bed_reservation
                  where state = 'held') h
                full join (select * from placement_request where state in ('reserved', 'accepted')) r on r.id =
                  h.placement_request_id
                where h.id is null or r.id is null
                """
            )
        ),
        (
            "beds",
            new(
                "HOLDS",
                "a hold is of the stay and the patient of its request",
                """
                select h.bed_id, h.id::text from bed_reservation h join placement_request r on r.id =
                h.placement_request_id where h.state in ('held', 'planned') and (h.stay_id, h.patient_id) <>
                (r.stay_id, r.patient_id)
                """
            )
        ),
        (
            "queues",
            new(
                "TICKETS",
                "one live number of a queue",
                """
                select queue_id, number from ticket where state in ('waiting', 'called', 'absent', 'in_service')
                group by queue_id, number having count(*) > 1
                """
            )
        ),
        (
            "queues",
            new(
                "TICKETS",
                "yesterday's waiting is over",
                """
                select t.queue_id, t.number || ' ' || t.business_day from ticket t join queue q on q.id = t.queue_id
                where t.state in ('waiting', 'called', 'absent') and t.business_day < ((now() at time zone 'UTC') -
                  q.day_starts_at_hour * interval '1 hour')::date - 1
                  and t.changed_at < now() - interval '30 hours'
                """
            )
        ),
        (
            "tracking",
            new(
                "PLACES",
                "two places at once, or one that ended before it began",
                """
                select a.journey_id, a.kind from journey_location a left join journey_location b on b.journey_id =
                  a.journey_id and b.step = a.step + 1
                where a.to_at < a.from_at or (b.step is null) <> (a.to_at is null) or b.from_at <> a.to_at
                """
            )
        ),
        (
            "tracking",
            new(
                "WAITS",
                "a wait is not negative",
                "select journey_id, code || ' ' || minutes from journey_gap where minutes < 0"
            )
        ),
        (
            "tracking",
            new(
                "DELAYS",
                "nobody is late for somebody who has left",
                """
                select j.journey_id, d.gap from delay d join journey j on j.journey_id = d.journey_id where
                d.cleared_at is null and j.ended and d.gap not like '%clean%' and d.gap <> 'bed_turnaround'
                """
            )
        ),
        (
            "tracking",
            new(
                "BLOCKERS",
                "a discharge of somebody who has left waits for nothing but papers",
                """
                select j.journey_id, b.kind from discharge_blocker b join journey j on j.journey_id = b.journey_id
                where b.cleared_at is null and j.ended and j.left_at is null
                """
            )
        ),
    ];
}
