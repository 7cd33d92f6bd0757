using HospitalOps.Checks.Common;

namespace HospitalOps.Checks.Hospital;

/// <content>What the desk has wrong.</content>
internal static partial class HospitalMutants
{
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
}
