using HospitalOps.Checks.Common;

namespace HospitalOps.Checks.Hospital;

/// <content>What the wards have wrong.</content>
internal static partial class HospitalMutants
{
    private static Mutant[] Beds(HospitalState state)
    {
        var over = Id(
            state.Stays.Values.Where(stay => stay is { State: "closed", Destination: not null }).Select(stay => stay.Id)
        );
        var one = "(select id from bed_occupancy where ended_at is null order by id limit 1)";
        return
        [
            new(
                "two patients in one bed",
                "ONE-BED",
                "drop index one_open_occupancy_per_bed; alter table bed_occupancy drop constraint occupancy_no_overlap",
                $"""
                update bed_occupancy set bed_id = (select bed_id from bed_occupancy where ended_at is null order by
                id desc limit 1) where id = {one}
                """
            ),
            new(
                "one stay in two beds",
                "ONE-BED",
                """
                drop index one_open_occupancy_per_stay; drop index one_open_occupancy_per_patient; drop index
                one_open_occupancy_per_person; alter table bed_occupancy drop constraint
                occupancy_of_stay_no_overlap
                """,
                $"""
                update bed_occupancy o set stay_id = n.stay_id, patient_id = n.patient_id, person_id = n.person_id
                from (select * from bed_occupancy where ended_at is null order by id desc limit 1) n where o.id =
                {one}
                """
            ),
            new(
                "somebody lies in a bed whose stay is over",
                "IN-BED",
                null,
                $"update bed_occupancy set stay_id = {over} where id = {one}"
            ),
            new("a bed is emptied and nobody is told", "IN-BED", null, $"delete from bed_occupancy where id = {one}"),
            new(
                "the sex is believed from the caller",
                "TRAITS",
                null,
                """
                update bed_occupancy set sex = case sex when 'female' then 'male' else 'female' end where ended_at
                is null
                """
            ),
            new(
                "the age class stays after the birthday",
                "TRAITS",
                null,
                """
                update bed_occupancy set age_class = case age_class when 'adult' then 'child' else 'adult' end where
                ended_at is null
                """
            ),
            new(
                "an end of a stay is lost on its way",
                "STAYS",
                null,
                $"update known_stay set ended = false where stay_id = {over}"
            ),
            new(
                "an admission is lost on its way",
                "STAYS",
                null,
                "update known_stay set admission_decided_at = null where admission_decided_at is not null and not ended"
            ),
            new(
                "a new record is lost on its way",
                "PATIENTS",
                null,
                "delete from known_patient where patient_id = (select min(patient_id::text)::uuid from known_patient)"
            ),
            new(
                "a bed is still asked for somebody who has left",
                "REQUESTS",
                null,
                $"""
                update placement_request set state = 'requested', stay_id = {over}, bed_id = null where id = (select
                id from placement_request where state = 'withdrawn' order by id limit 1)
                """
            ),
            new(
                "a hold outlives its request",
                "HOLDS",
                null,
                """
                update placement_request set state = 'withdrawn' where id = (select placement_request_id from
                bed_reservation where state = 'held' order by id limit 1)
                """
            ),
            new(
                "a bed is dirty and nobody is asked to clean it",
                "BEDS",
                null,
                """
                update cleaning_job set state = 'cancelled', ended_at = requested_at where id = (select id from
                cleaning_job where ended_at is null order by id limit 1)
                """
            ),
            new(
                "left before it was entered",
                "OVERLAP",
                null,
                """
                update bed_occupancy set left_at = occurred_at - interval '1 hour' where id = (select id from
                bed_occupancy where ended_at is not null order by id limit 1)
                """
            ),
        ];
    }
}
