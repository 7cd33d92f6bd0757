using HospitalOps.Checks.Common;

namespace HospitalOps.Checks.Hospital;

/// <content>What tracking has wrong.</content>
internal static partial class HospitalMutants
{
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
}
