using HospitalOps.TestKit;

namespace HospitalOps.Checks.Journeys;

/// <summary>
/// A year of made-up journeys straight in the tables of the service; skewed waits, wards, hours of the day, several
/// hundred still there.
/// </summary>
internal static class JourneyHistory
{
    /// <summary>Statements with $1 = number of journeys; the last day is today.</summary>
    private static readonly string[] Sql =
    [
        """
            create table made as select gen_random_uuid() id, gen_random_uuid() patient, n, now() - interval '365 days' * ((n - 0.5) / $1) began, random() r, -ln(1 - random()) e1, -ln(1 - random()) e2, -ln(1 - random()) e3,
              (array['CAR', 'CHI', 'MED', 'PED', 'NEU', 'ORT', 'GYN', 'REA'])[1 + n % 8] ward from generate_series(1, $1) n
            """,
        """
            insert into journey (journey_id, is_stay, patient_id, hospital_id, location_kind, location_code, location_since, bed_code, ward_id, level, began_at, last_milestone, last_milestone_at, admitted_at, left_at, ended, died, version, kind, service_code)
            select id, true, patient, '0199a000-0000-7000-8000-000000000001', 'bed', 'BSK-' || ward || '-01A', began + interval '4 h', 'BSK-' || ward || '-01A', null, '3A', began, 'OccupiedAt', began + interval '4 h', began + interval '4 h',
              case when began + interval '1 day' * (1 + e3 * 3) < now() then began + interval '1 day' * (1 + e3 * 3) end, began + interval '1 day' * (1 + e3 * 3) < now(), false, 0, 'emergency', ward from made
            """,
        """
            insert into journey_location (journey_id, step, hospital_id, kind, code, from_at, to_at, from_day, to_day, held_until, held_until_day, ward_service, shared_room, sex)
            select journey_id, 1, hospital_id, 'bed', bed_code, admitted_at, left_at, admitted_at::date, left_at::date, left_at, left_at::date,
              case when hashtext(journey_id::text) % 20 = 0 then 'CHI' else service_code end, case when hashtext(journey_id::text) % 2 = 0 then service_code || hashtext(journey_id::text) % 24 end,
              case when hashtext('sex' || journey_id) % 3 = 0 then 'male' else 'female' end from journey
            union all select journey_id, 2, hospital_id, 'left', null, left_at, null, left_at::date, null, null, null, null, null, null from journey where left_at is not null
            """,
        """
            insert into journey_gap (journey_id, code, thread, from_at, to_at, outcome, hospital_id, ward, level, minutes, target_minutes, day, hour)
            select m.id, g.code, '00000000-0000-0000-0000-000000000000', m.began + interval '1 minute' * g.at, case when w.open then null else m.began + interval '1 minute' * (g.at + w.minutes) end,
              case when w.open then 'open' else 'done' end, '0199a000-0000-7000-8000-000000000001', case when g.in_ward then m.ward else '' end, '3A', case when w.open then null else w.minutes end,
              case when g.code = 'triage_to_doctor' then 60 end, m.began::date, extract(hour from m.began)
            from made m
            cross join (values ('arrival_to_registration', 0, 4, false), ('arrival_to_triage', 0, 9, false), ('registration_to_triage', 4, 8, false), ('triage_to_doctor', 12, 50, false), ('arrival_to_doctor', 0, 62, false),
              ('doctor_to_decision', 62, 70, false), ('decision_to_request', 130, 10, false), ('request_to_assignment', 140, 45, true), ('decision_to_occupied', 130, 160, true), ('registration_to_ward', 4, 290, true),
              ('ready_to_occupied', 200, 60, true), ('bed_turnaround', 6000, 110, true), ('cleaning', 6060, 40, true), ('asked_to_cleaning', 6010, 45, true)) g (code, at, mean, in_ward)
            cross join lateral (select g.mean * (0.2 + m.e1 * 0.5 + m.e2 * 0.3) as minutes, m.n > $1 - 300 and g.code in ('decision_to_occupied', 'request_to_assignment', 'arrival_to_doctor') as open) w
            """,
        """
            insert into journey_gap (journey_id, code, thread, from_at, to_at, outcome, hospital_id, ward, day, hour)
            select m.id, p.code, '00000000-0000-0000-0000-000000000000', m.began, m.began, 'point', '0199a000-0000-7000-8000-000000000001', case when p.code = 'arrival' then '' else m.ward end, m.began::date, extract(hour from m.began)
            from made m cross join (values ('arrival'), ('admission'), ('discharge')) p (code)
            """,
        // The days that count begin with the first event that is known.
        """
            insert into tracked_event (id, aggregate_type, aggregate_id, aggregate_version, event_type, hospital_id, occurred_at, recorded_at, actor, body)
            select id, 'Ticket', id, 1, 'TicketIssued', '0199a000-0000-7000-8000-000000000001', began, began, 'bench', '{}' from made order by began limit 1
            """,
        "insert into indicator_mark (hospital_id, day) select distinct hospital_id, day from journey_gap",
        "drop table made",
    ];

    public static async Task MakeAsync(TestDatabase tracking, int journeys)
    {
        foreach (var statement in Sql)
            await tracking.ExecuteAsync(
                statement,
                statement.Contains("$1", StringComparison.Ordinal) ? [journeys] : []
            );
        foreach (var table in new[] { "journey", "journey_gap", "journey_location", "indicator_mark" })
            await tracking.ExecuteAsync($"analyze {table}");
    }
}
