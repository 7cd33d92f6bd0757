using HospitalOps.PatientTracking.Indicators;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>
/// Folds journeys from the log and stores what differs. Locks: first the visit, then the stays in the order of their
/// ids, then the patients;
/// everybody in this order, so that events of one patient on several queues wait for each other and never block each
/// other.
/// </summary>
internal sealed class JourneyFolder(TrackingDbContext database, JourneySource source)
{
    public async Task FoldAsync(Affected affected, CancellationToken cancel)
    {
        var (patients, stored) = (new SortedSet<Guid>(), new List<JourneyState>());
        var stays = new SortedSet<Guid>(affected.Stays);
        if (affected.Visit is { } visit)
        {
            var row = await LockAsync(visit, cancel);
            // Read under the lock: whoever linked the visit meanwhile has committed.
            stays.UnionWith(await source.StaysOfAsync(visit, cancel));
            stored.Add(await StoreAsync(row, await source.VisitAsync(visit, cancel), patients, cancel));
        }
        foreach (var stay in stays)
            stored.Add(
                await StoreAsync(await LockAsync(stay, cancel), await source.StayAsync(stay, cancel), patients, cancel)
            );
        foreach (var one in patients.Union(await PersonsOfAsync(patients, cancel)).Order())
            await LockPatientAsync(one, cancel);
        foreach (var patient in patients)
        {
            await LocatePatientAsync(patient, cancel);
            // A record that was merged meanwhile is seen now, under the lock that the merge had taken: the journey is
            // the survivor's.
            if (await source.SurvivorAsync(patient, cancel) != patient)
                await FoldOfAsync(patient, cancel);
        }
        // The same where a merge was taken back meanwhile: the journey is again that of the record that was named.
        foreach (var state in stored)
            if (await source.SurvivorAsync(state.ToldPatient, cancel) != state.Patient)
                await FoldAsync(state.IsStay ? new(null, [state.Id]) : new(state.Id, []), cancel);
    }

    /// <summary>All journeys that are told under one record.</summary>
    public async Task FoldOfAsync(Guid patient, CancellationToken cancel)
    {
        var journeys = await database
            .Journeys.AsNoTracking()
            .Where(row => row.PatientId == patient)
            .Select(row => new { row.JourneyId, row.IsStay })
            .ToListAsync(cancel);
        foreach (var visit in journeys.Where(row => !row.IsStay))
            await FoldAsync(new(visit.JourneyId, []), cancel);
        if (journeys.Exists(row => row.IsStay))
            await FoldAsync(new(null, [.. journeys.Where(row => row.IsStay).Select(row => row.JourneyId)]), cancel);
    }

    /// <summary>The record that stands for this one, itself where it was not merged.</summary>
    public Task<Guid?> SurvivorAsync(Guid? patient, CancellationToken cancel) => source.SurvivorAsync(patient, cancel);

    /// <summary>Folds of one patient that place him wait here for each other, and for a merge of his record.</summary>
    public Task<int> LockPatientAsync(Guid patient, CancellationToken cancel) =>
        database.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock(hashtextextended({patient.ToString()}, 20))",
            cancel
        );

    private async Task<Journey> LockAsync(Guid id, CancellationToken cancel)
    {
        if (database.Journeys.Local.FirstOrDefault(row => row.JourneyId == id) is { } tracked)
            return tracked;
        await database.Database.ExecuteSqlAsync(
            $"""
            insert into journey (journey_id, is_stay, ended, died, hospital_id, version) values ({id}, true, false,
            false, '00000000-0000-0000-0000-000000000000', 0) on conflict do nothing
            """,
            cancel
        );
        return await database
            .Journeys.FromSql($"select * from journey where journey_id = {id} for no key update")
            .SingleAsync(cancel);
    }

    private async Task<JourneyState> StoreAsync(
        Journey row,
        JourneyState state,
        SortedSet<Guid> patients,
        CancellationToken cancel
    )
    {
        if (row.PatientId is { } before)
            patients.Add(before);
        // Porters ask for the patient by the record that the journey is told under.
        if (row.PatientId is not null && state.Patient is { } other && other != row.PatientId)
            await database.Database.ExecuteSqlAsync(
                $"update transport set patient_id = {other} where stay_id = {state.Id}",
                cancel
            );
        row.Become(state);
        if (state.Patient is { } now)
            patients.Add(now);
        await StoreLocationsAsync(state, cancel);
        await StoreGapsAsync(state, cancel);
        await database.SaveChangesAsync(cancel);
        database.ChangedHospitals.Add(state.Hospital);
        return state;
    }

    private async Task StoreLocationsAsync(JourneyState state, CancellationToken cancel)
    {
        var known = await database
            .Locations.Where(row => row.JourneyId == state.Id)
            .ToDictionaryAsync(row => row.Step, cancel);
        foreach (var place in state.Locations)
            if (!known.Remove(place.Step, out var row))
                database.Add(place);
            else if (row.Differs(place))
                row.Become(place);
        database.RemoveRange(known.Values);
    }

    private async Task StoreGapsAsync(JourneyState state, CancellationToken cancel)
    {
        var known = await database
            .Gaps.Where(row => row.JourneyId == state.Id)
            .ToDictionaryAsync(row => row.Key, cancel);
        var changed = new HashSet<(Guid, DateOnly)>();
        foreach (var gap in state.Gaps)
        {
            if (!known.Remove(gap.Key, out var row))
                database.Add(gap);
            else if (row.Differs(gap))
                row.Become(gap);
            else
                continue;
            changed.Add((gap.HospitalId, gap.Day));
        }
        foreach (var gone in known.Values)
            changed.Add((gone.HospitalId, gone.Day));
        database.RemoveRange(known.Values);
        database.AddRange(changed.Select(day => new IndicatorMark { HospitalId = day.Item1, Day = day.Item2 }));
    }

    /// <summary>Whoever they are: folds of two records of one person wait for each other too.</summary>
    private Task<List<Guid>> PersonsOfAsync(IEnumerable<Guid> patients, CancellationToken cancel)
    {
        Guid[] records = [.. patients];
        return database
            .Journeys.Where(row => row.PersonId != null && records.Contains(row.PatientId!.Value))
            .Select(row => row.PersonId!.Value)
            .Distinct()
            .ToListAsync(cancel);
    }

    /// <summary>
    /// One place per person, over all records and hospitals: that of the journey that moved last. Who lies in a bed and
    /// holds a number is in bed until he is called.
    /// </summary>
    private async Task LocatePatientAsync(Guid patient, CancellationToken cancel)
    {
        await database.Database.ExecuteSqlAsync(
            $"""
            with record as (
              select {patient}::uuid as id
              union select other.patient_id from journey own join journey other on other.person_id = own.person_id
              where own.patient_id = {patient} and other.patient_id is not null),
            here as (
              select patient_id, journey_id, hospital_id, location_kind, location_code, ward_id, location_since from
                journey
              where patient_id in (select id from record) and not ended and location_since is not null
              order by location_kind = 'reception', location_since desc, journey_id desc limit 1),
            gone as (
              delete from patient_location where patient_id in (select id from record)
                and patient_id not in (select patient_id from here))
            insert into patient_location (patient_id, journey_id, hospital_id, kind, code, ward_id, since) select *
              from here
            on conflict (patient_id) do update set (journey_id, hospital_id, kind, code, ward_id, since) =
              (excluded.journey_id, excluded.hospital_id, excluded.kind, excluded.code, excluded.ward_id,
                excluded.since)
            """,
            cancel
        );
    }
}
