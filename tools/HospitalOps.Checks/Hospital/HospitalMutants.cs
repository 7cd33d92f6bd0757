using HospitalOps.Checks.Common;

namespace HospitalOps.Checks.Hospital;

/// <summary>Hospitals that are wrong between two services in one way each, in copies of one database.</summary>
internal static class HospitalMutants
{
    /// <summary>By service. What they touch is taken from what the run has left: they name cases that exist.</summary>
    public static IEnumerable<(string Service, Mutant[] Mutants)> Of(HospitalState state) =>
        [
            ("admissions", Admissions(state)),
            ("beds", Beds(state)),
            ("queues", Queues(state)),
            ("tracking", Tracking(state)),
        ];

    private static Mutant[] Admissions(HospitalState state)
    {
        var lying = Id(state.InBed.Where(row => state.Stays[row.Stay].Open).Select(row => row.Stay));
        var called = Id(
            state
                .Tickets.Where(row => row.Patient is not null && Alive(state, row.Patient.Value))
                .Select(row => row.Patient!.Value)
        );
        return
        [
            new(
                "a second stay of a person is opened",
                "ONE-STAY",
                "drop index one_open_stay_per_patient",
                """
                update stay set patient_id = (select patient_id from stay where state = 'open' and kind <>
                'outpatient' order by id limit 1) where id = (select id from stay where state = 'open' and kind <>
                'outpatient' order by id offset 1 limit 1)
                """
            ),
            new(
                "a merge leaves a live stay with the retired record",
                "RETIRED",
                null,
                """
                update stay set patient_id = (select id from patient where merged_into_id is not null order by id
                limit 1) where id = (select id from stay where state = 'open' and kind <> 'outpatient' order by id
                limit 1)
                """
            ),
            new(
                "a departure that nobody follows",
                "STAYS",
                null,
                $"update stay set state = 'closed', closed_at = opened_at + interval '1 minute' where id = {lying}"
            ),
            new(
                "a cancelled stay with its patient in bed",
                "IN-BED",
                null,
                $"update stay set state = 'cancelled' where id = {lying}"
            ),
            new(
                "the desk forgets who lies in a bed",
                "IN-BED",
                null,
                $"delete from known_place where stay_id = {lying}"
            ),
            new(
                "a corrected sex that no ward hears of",
                "PATIENTS",
                null,
                $"""
                update patient set sex = case sex when 'female' then 'male' else 'female' end where id = (select
                patient_id from stay where id = {lying})
                """
            ),
            new(
                "a corrected birth date that no ward hears of",
                "PATIENTS",
                null,
                $"""
                update patient set birth_date = '2021-02-03', birth_year = 2021 where id = (select patient_id from
                stay where id = {lying})
                """
            ),
            new(
                "somebody dead is called",
                "DEAD",
                null,
                $"""
                update stay set destination = 'death', discharge_decided_at = opened_at where id = (select id from
                stay where patient_id = {called} and state in ('open', 'closed') order by id limit 1)
                """
            ),
        ];
    }

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

    private static Mutant[] Queues(HospitalState state)
    {
        var retired = Id(state.Patients.Values.Where(row => row.MergedInto is not null).Select(row => row.Id));
        var dead = Id(
            state
                .Patients.Values.Where(row => PersonRules.Dead(state, row.Id) && row.MergedInto is null)
                .Select(row => row.Id)
        );
        var over = Id(state.Stays.Values.Where(stay => stay.State == "closed").Select(stay => stay.Id));
        var ticket = Id(state.Tickets.Where(row => row.Patient is not null).Select(row => row.Id));
        var other = Id(state.Tickets.Where(row => row.Patient is not null).Select(row => row.Id).Skip(1));
        return
        [
            new(
                "a ticket stays with a retired record",
                "RETIRED",
                null,
                $"update ticket set patient_id = {retired} where id = {ticket}"
            ),
            new(
                "a ticket outlives the stay",
                "TICKETS",
                null,
                $"update ticket set stay_id = {over} where id = {ticket}"
            ),
            new(
                "somebody waits twice in one queue",
                "TICKETS",
                "drop index one_live_ticket_per_patient_and_queue",
                $"""
                update ticket t set patient_id = o.patient_id, queue_id = o.queue_id, number = t.number || '9',
                business_day = t.business_day - 30 from ticket o where t.id = {other} and o.id = {ticket}
                """
            ),
            new(
                "a number is given twice",
                "TICKETS",
                "drop index one_live_number_per_queue; drop index one_number_per_queue_and_day",
                $"""
                update ticket t set number = o.number, queue_id = o.queue_id, patient_id = null from ticket o where
                t.id = {other} and o.id = {ticket}
                """
            ),
            new("a dead patient waits", "DEAD", null, $"update ticket set patient_id = {dead} where id = {ticket}"),
            new(
                "a merge is lost on its way",
                "PATIENTS",
                null,
                $"update known_patient set survivor_id = null where patient_id = {retired}"
            ),
            new(
                "a closing is lost on its way",
                "STAYS",
                null,
                $"update known_stay set ended = false where stay_id = {over}"
            ),
        ];
    }

    private static Mutant[] Tracking(HospitalState state)
    {
        var lying = Id(state.InBed.Where(row => state.Stays[row.Stay].Open && !row.Away).Select(row => row.Stay));
        var over = Id(state.Stays.Values.Where(stay => stay.State == "closed").Select(stay => stay.Id));
        var retired = Id(state.Patients.Values.Where(row => row.MergedInto is not null).Select(row => row.Id));
        return
        [
            new(
                "a departure is lost on its way",
                "JOURNEYS",
                null,
                $"update journey set ended = false, left_at = null where journey_id = {over}"
            ),
            new("a journey that nobody has", "JOURNEYS", null, $"delete from journey where journey_id = {over}"),
            new(
                "a move is lost on its way",
                "PLACE",
                null,
                $"update journey set location_code = 'BSK-CAR-99A' where journey_id = {lying} and location_kind = 'bed'"
            ),
            new(
                "who lies in bed is listed nowhere",
                "PRESENT",
                null,
                $"delete from patient_location where journey_id = {lying}"
            ),
            new(
                "who has left is still listed",
                "PRESENT",
                null,
                $"""
                insert into patient_location (patient_id, journey_id, hospital_id, kind, since) select patient_id,
                journey_id, hospital_id, 'bed', now() from journey where journey_id = {over} on conflict
                (patient_id) do update set journey_id = excluded.journey_id
                """
            ),
            new(
                "a retired record is listed",
                "RETIRED",
                null,
                $"update patient_location set patient_id = {retired} where journey_id = {lying}"
            ),
            new(
                "a porter is sent for somebody who has left",
                "TRANSPORTS",
                null,
                $"""
                update transport set state = 'requested', stay_id = {over}, purpose = 'other' where id = (select id
                from transport order by id limit 1)
                """
            ),
            new(
                "the porter is not told of the precautions",
                "TRAITS",
                null,
                $"""
                update transport set isolation = 'protective', stay_id = {lying}, state = 'requested', purpose =
                'other' where id = (select id from transport order by id limit 1)
                """
            ),
            new(
                "a wait of less than nothing",
                "WAITS",
                null,
                """
                update journey_gap set minutes = -5 where ctid = (select ctid from journey_gap where minutes is not
                null limit 1)
                """
            ),
            new(
                "a discharge that nobody decided",
                "JOURNEYS",
                null,
                $"""
                update journey set discharge_decided_at = case when discharge_decided_at is null then now() end
                where journey_id = {lying}
                """
            ),
        ];
    }

    private static bool Alive(HospitalState state, Guid patient) =>
        state.Patients.ContainsKey(patient)
        && !PersonRules.Dead(state, patient)
        && state.Stays.Values.Any(stay => stay.Patient == patient && stay.State is "open" or "closed");

    /// <summary>The first as SQL; null where the run had no such case, which the mutant then tells.</summary>
    private static string Id(IEnumerable<Guid> ids)
    {
        foreach (var id in ids.Order())
            return $"'{id}'::uuid";
        return "null::uuid";
    }
}
