using HospitalOps.Checks.Common;
using HospitalOps.TestKit;

namespace HospitalOps.Checks.Beds;

/// <summary>
/// Products that are wrong in one way each, in scratch copies of the database: a check that cannot fail proves nothing.
/// </summary>
internal static class BedMutants
{
    private const string AnyOpen = "(select * from bed_occupancy where ended_at is null order by started_at limit 1)";

    private const string Other =
        "(select b.id from bed b where not exists (select 1 from bed_occupancy x where x.bed_id = b.id) and b.hospital_id = o.hospital_id order by b.code limit 1)";

    private static readonly Mutant[] All =
    [
        new(
            "two patients in one bed",
            "INV-1",
            "drop index one_open_occupancy_per_bed; alter table bed_occupancy drop constraint occupancy_no_overlap",
            $"insert into bed_occupancy (id, hospital_id, bed_id, stay_id, patient_id, sex, age_class, isolation, had_precautions, started_at, occurred_at) select gen_random_uuid(), hospital_id, bed_id, gen_random_uuid(), gen_random_uuid(), sex, age_class, isolation, had_precautions, clock_timestamp(), clock_timestamp() from {AnyOpen} o"
        ),
        new(
            "one stay in two beds",
            "INV-3",
            "drop index one_open_occupancy_per_stay; drop index one_open_occupancy_per_patient; alter table bed_occupancy drop constraint occupancy_of_stay_no_overlap",
            $"insert into bed_occupancy (id, hospital_id, bed_id, stay_id, patient_id, sex, age_class, isolation, had_precautions, started_at, occurred_at) select gen_random_uuid(), hospital_id, {Other}, stay_id, patient_id, sex, age_class, isolation, had_precautions, clock_timestamp(), clock_timestamp() from {AnyOpen} o"
        ),
        new(
            "one patient in two beds by two stays",
            "INV-4",
            "drop index one_open_occupancy_per_patient",
            $"insert into bed_occupancy (id, hospital_id, bed_id, stay_id, patient_id, sex, age_class, isolation, had_precautions, started_at, occurred_at) select gen_random_uuid(), hospital_id, {Other}, gen_random_uuid(), patient_id, sex, age_class, isolation, had_precautions, clock_timestamp(), clock_timestamp() from {AnyOpen} o"
        ),
        new(
            "one bed held for two",
            "INV-5",
            "alter table bed_reservation drop constraint reservation_no_overlap; drop index one_held_reservation_per_bed",
            """
            with bed as (select * from bed_reservation order by starts_at desc limit 1),
              first as (update bed_reservation r set state = 'held', ended_at = null, expires_at = clock_timestamp() + interval '1 hour' from bed where r.id = bed.id and r.state <> 'held')
            insert into bed_reservation (id, hospital_id, bed_id, placement_request_id, stay_id, patient_id, starts_at, expires_at, state, made_by, term_changes)
            select gen_random_uuid(), hospital_id, bed_id, gen_random_uuid(), stay_id, patient_id, starts_at + interval '1 millisecond', clock_timestamp() + interval '1 hour', 'held', 'mutant', 0 from bed
            """
        ),
        new(
            "a reservation ignored",
            "INV-6",
            null,
            $"update outbox_event set body = body || jsonb_build_object('placementRequestId', gen_random_uuid()) where id = {Event("e.event_type = 'BedOccupied' and e.body ->> 'placementRequestId' is not null and p.event_type = 'BedReserved'")}"
        ),
        new(
            "a blocked bed entered",
            "INV-2",
            null,
            $"update bed set serviceability = 'blocked' where id = (select bed_id from {AnyOpen} o)"
        ),
        new(
            "cleaning skipped",
            "INV-8",
            null,
            "delete from cleaning_job where bed_id = (select a.bed_id from bed_occupancy a join bed_occupancy b on b.bed_id = a.bed_id and b.started_at > a.ended_at where a.cleaning_exemption is null limit 1)"
        ),
        new(
            "entered before it was clean",
            "INV-8",
            null,
            $"update outbox_event set event_type = 'BedBlockPlanned' where id = {Event("e.event_type = 'BedReady' and n.event_type = 'BedOccupied'")}"
        ),
        new(
            "men beside women, no rule asked",
            "INV-9",
            null,
            """
            update bed_occupancy set sex = case sex when 'male' then 'female' else 'male' end, override_reason = null where id = (
              select l.id from bed_occupancy l join bed lb on lb.id = l.bed_id join bed eb on eb.ward_id = lb.ward_id and eb.room = lb.room and eb.id <> lb.id
              join bed_occupancy e on e.bed_id = eb.id and e.started_at < l.started_at and coalesce(e.ended_at, 'infinity') > l.started_at and e.sex = l.sex and e.override_reason is null
              where not exists (select 1 from bed_occupancy x join bed xb on xb.id = x.bed_id where xb.ward_id = lb.ward_id and xb.room = lb.room and x.override_reason is not null
                and x.started_at <= l.started_at and coalesce(x.ended_at, 'infinity') > l.started_at) limit 1)
            """
        ),
        new(
            "a transfer with an instant in no bed",
            "INV-15",
            null,
            "update bed_occupancy set ended_at = ended_at - interval '1 millisecond' where (bed_id, stay_id) = (select (body ->> 'bedId')::uuid, (body ->> 'stayId')::uuid from outbox_event where event_type = 'BedVacated' and body ->> 'cause' = 'transfer' limit 1)"
        ),
        new(
            "the version not asked: two writers, one version",
            "INV-21",
            null,
            $"update outbox_event set aggregate_version = aggregate_version - 1 where id = {Event("e.event_type = 'BedOccupied' and p.event_type = 'BedReserved'")}"
        ),
        new(
            "occupied to free in one step",
            "INV-7",
            null,
            $"update outbox_event set event_type = 'BedReady' where id = {Event("e.event_type = 'BedVacated'")}"
        ),
        new(
            "a bed left and nobody told",
            "INV-21",
            null,
            $"update bed_occupancy set ended_at = clock_timestamp() where id = (select id from {AnyOpen} o)"
        ),
        new(
            "an arrival acknowledged and lost",
            "INV-22",
            null,
            "update placement_request set state = 'withdrawn' where state = 'fulfilled' and kind = 'transfer'"
        ),
    ];

    public static IAsyncEnumerable<(string Line, bool Caught)> RunAsync(
        TestDatabase database,
        IReadOnlyCollection<Guid> fulfilled
    ) =>
        Mutants.RunAsync(
            database,
            All,
            async scratch =>
            {
                var log = await BedLog.ReadAsync(scratch);
                return BedFold.Violations(log).Concat(BedTables.Violations(log, fulfilled));
            }
        );

    /// <summary>
    /// The id of an event e for which a condition over it, the one before (p) and the one after it (n) of the same bed
    /// holds.
    /// </summary>
    private static string Event(string condition) =>
        $"""
            (select e.id from outbox_event e
              left join outbox_event p on p.aggregate_type = 'Bed' and p.aggregate_id = e.aggregate_id and p.aggregate_version = e.aggregate_version - 1
              left join outbox_event n on n.aggregate_type = 'Bed' and n.aggregate_id = e.aggregate_id and n.aggregate_version = e.aggregate_version + 1
              where e.aggregate_type = 'Bed' and {condition} order by e.recorded_at limit 1)
            """;
}
