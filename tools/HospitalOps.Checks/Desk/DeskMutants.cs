using HospitalOps.Checks.Common;

namespace HospitalOps.Checks.Desk;

/// <summary>Desks that are wrong in one way each.</summary>
internal static class DeskMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        new(
            "one stay number on two stays",
            "INV-13",
            "drop index ix_stay_stay_number",
            "update stay set stay_number = (select min(stay_number) from stay) where stay_number = (select max(stay_number) from stay)"
        ),
        new(
            "one permanent number on two records",
            "INV-13",
            "drop index ix_patient_ipp",
            "update patient set ipp = (select min(ipp) from patient) where ipp = (select max(ipp) from patient)"
        ),
        new(
            "two open stays of one patient",
            "INV-11",
            "drop index one_open_stay_per_patient",
            "update stay set patient_id = (select patient_id from stay where state = 'open' and kind <> 'outpatient' order by id limit 1) where id = (select id from stay where state = 'open' and kind <> 'outpatient' order by id offset 1 limit 1)"
        ),
        new(
            "something after the end",
            "INV-11",
            null,
            "update outbox_event set event_type = 'StayChanged' where id = (select e.id from outbox_event e join outbox_event n on n.aggregate_id = e.aggregate_id and n.aggregate_version = e.aggregate_version + 1 where e.event_type = 'DischargeDecided' and n.event_type = 'StayClosed' limit 1)"
        ),
        new(
            "the end before the beginning",
            "INV-12",
            "alter table stay drop constraint discharge_after_admission",
            "update stay set closed_at = opened_at - interval '1 minute' where id = (select id from stay where closed_at is not null limit 1)"
        ),
        new(
            "a merge that forgets a stay",
            "INV-14",
            null,
            "update stay set patient_id = m.retired_id from (select retired_id, moved_stays from patient_merge where state = 'done' and cardinality(moved_stays) > 0 order by id desc limit 1) m where stay.id = m.moved_stays[1]"
        ),
        new(
            "a stay lost in a merge",
            "INV-14",
            null,
            "delete from stay where id = (select s.id from stay s join patient_merge m on s.id = any(m.moved_stays) where not exists (select 1 from discharge_record d where d.stay_id = s.id) order by s.id limit 1)"
        ),
        new(
            "a circle of merges",
            "INV-14",
            null,
            "update patient set merged_into_id = (select retired_id from patient_merge where state = 'done' order by id limit 1) where id = (select survivor_id from patient_merge where state = 'done' order by id limit 1)"
        ),
        new(
            "a merge that nobody is told of",
            "INV-22",
            null,
            "delete from outbox_event where id = (select id from outbox_event where event_type = 'PatientsMerged' order by recorded_at limit 1)"
        ),
        new(
            "the key saved, the effect lost",
            "INV-22",
            null,
            "with lost as (select aggregate_id from outbox_event where event_type = 'StayOpened' and aggregate_id not in (select aggregate_id from outbox_event where aggregate_version > 1) order by recorded_at limit 1), gone as (delete from stay where id in (select aggregate_id from lost)) delete from outbox_event where aggregate_id in (select aggregate_id from lost)"
        ),
        new(
            "a refused command with an effect",
            "INV-22",
            null,
            "update idempotency_key set status = 409 where key = (select key from idempotency_key where command like '%/departure' and status = 200 limit 1)"
        ),
        new(
            "the version not asked: two writers, one version",
            "INV-21",
            null,
            "update outbox_event set aggregate_version = aggregate_version - 1 where id = (select id from outbox_event where aggregate_type = 'Stay' and aggregate_version = 3 limit 1)"
        ),
    ];
}
