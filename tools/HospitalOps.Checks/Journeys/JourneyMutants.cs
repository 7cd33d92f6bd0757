using HospitalOps.Checks.Common;
using HospitalOps.TestKit;

namespace HospitalOps.Checks.Journeys;

/// <summary>
/// Trackings that are wrong in one way each, in scratch copies of the database. WAITS: the raw log, wait by wait;
/// REBUILD: what the events give.
/// </summary>
internal static class JourneyMutants
{
    private const string Triage =
        "(select g.journey_id from journey_gap g where g.code = 'registration_to_triage' and g.outcome = 'done' order by g.from_at limit 1)";

    private static readonly Mutant[] All =
    [
        new(
            "a milestone lost on the way",
            "INV-21",
            null,
            "delete from tracked_event where id = (select id from tracked_event where event_type = 'PatientTriaged' order by recorded_at limit 1)"
        ),
        new(
            "all milestones of one stay lost",
            "INV-21",
            null,
            "delete from tracked_event where aggregate_id = (select aggregate_id from tracked_event where event_type = 'StayOpened' order by recorded_at limit 1)"
        ),
        new(
            "a milestone doubled",
            "INV-21",
            "drop index ix_tracked_event_aggregate_type_aggregate_id_aggregate_version",
            "insert into tracked_event select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).* from tracked_event e where id = (select id from tracked_event where event_type = 'BedOccupied' order by recorded_at limit 1)"
        ),
        new(
            "one patient at two places at once",
            "INV-20",
            "alter table journey_location drop constraint one_open_place, drop constraint places_follow_each_other",
            "insert into journey_location (journey_id, step, hospital_id, kind, code, from_at, from_day) select journey_id, 900 + n, hospital_id, 'bed', 'RBT-CAR-99A', from_at, from_day from (select * from journey_location order by from_at limit 1) l cross join (values (0), (1)) two (n)"
        ),
        new(
            "an hour in no place",
            "INV-20",
            null,
            "update journey_location set to_at = from_at + (to_at - from_at) / 2 where (journey_id, step) = (select journey_id, step from journey_location where to_at > from_at and exists (select from journey_location n where n.journey_id = journey_location.journey_id and n.step = journey_location.step + 1) order by from_at limit 1)"
        ),
        new(
            "a patient who has left is still somewhere",
            "INV-20",
            null,
            "insert into patient_location (patient_id, journey_id, hospital_id, kind, since) select patient_id, journey_id, hospital_id, 'bed', left_at from journey where ended and patient_id is not null and left_at is not null and patient_id not in (select patient_id from patient_location) order by left_at limit 1"
        ),
        new(
            "a departure that admissions know and tracking does not",
            "INV-25",
            null,
            "update journey set left_at = null where journey_id = (select journey_id from journey where left_at is not null order by left_at limit 1)"
        ),
        new(
            "an event missing in the fold",
            "WAITS",
            null,
            $"delete from journey_gap where code = 'registration_to_triage' and journey_id = {Triage}"
        ),
        new(
            "a wait counted by the time of recording",
            "WAITS",
            null,
            $"""
            update journey_gap g set minutes = extract(epoch from (select max(e.recorded_at) from tracked_event e where e.event_type = 'PatientTriaged' and e.visit_id = s.visit_id) - s.recorded_at) / 60
            from (select stay_id, visit_id, recorded_at from tracked_event where event_type = 'StayOpened' and stay_id = {Triage}) s where g.code = 'registration_to_triage' and g.journey_id = s.stay_id
            """
        ),
        new(
            "a wait of the wrong length",
            "WAITS",
            null,
            $"update journey_gap set minutes = minutes + 1 where code = 'registration_to_ward' and journey_id = (select journey_id from journey_gap where code = 'registration_to_ward' and outcome = 'done' order by from_at limit 1)"
        ),
        new(
            "a rebuilt journey that differs",
            "REBUILD",
            null,
            "update journey set last_milestone = 'ArrivedAt' where journey_id = (select journey_id from journey where last_milestone is distinct from 'ArrivedAt' order by journey_id limit 1)"
        ),
        new(
            "a day rolled up twice",
            "REBUILD",
            null,
            "update indicator_day set count = count * 2, minutes = minutes || minutes where ctid = (select ctid from indicator_day where count > 0 order by day, code limit 1)"
        ),
    ];

    /// <param name="rebuilt">Hashes of the derived tables as the events give them.</param>
    public static IAsyncEnumerable<(string Line, bool Caught)> RunAsync(
        TestDatabase tracking,
        OtherServices others,
        LogComparison comparison,
        IReadOnlyList<string> rebuilt
    ) => Mutants.RunAsync(tracking, All, scratch => ViolationsAsync(new(scratch), others, comparison, rebuilt));

    /// <summary>The same judgement as that of the check, in tables.</summary>
    public static async Task<IEnumerable<string>> ViolationsAsync(
        JourneyTables tables,
        OtherServices others,
        LogComparison comparison,
        IReadOnlyList<string> rebuilt
    )
    {
        var violations = new List<string>();
        void Judge(string what, long count) => violations.AddRange(count > 0 ? [$"{what} {count}"] : []);
        Judge("INV-20", await JourneyInvariants.PlacesAsync(tables));
        Judge("INV-21", await JourneyInvariants.VersionsAsync(tables, others));
        Judge("INV-25", await JourneyInvariants.BehindAsync(tables, others));
        foreach (var (code, expected) in comparison.Waits)
            Judge("WAITS", await comparison.DifferentAsync(tables, code, expected));
        Judge("REBUILD", (await tables.HashesAsync()).Zip(rebuilt).Count(pair => pair.First != pair.Second));
        return violations;
    }
}
