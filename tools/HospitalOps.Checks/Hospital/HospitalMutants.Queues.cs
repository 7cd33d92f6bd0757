using HospitalOps.Checks.Common;

namespace HospitalOps.Checks.Hospital;

/// <content>What the queues have wrong.</content>
internal static partial class HospitalMutants
{
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
}
