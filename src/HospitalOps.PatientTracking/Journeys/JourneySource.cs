using System.Text.Json;
using HospitalOps.Contracts;
using HospitalOps.Contracts.Admissions;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>Reads the events of a journey from the log and folds them.</summary>
internal sealed class JourneySource(TrackingDbContext database)
{
    private static readonly string[] OfCleaning = ["CleaningJobOpened", "CleaningJobFinished", "CleaningJobInspected"];

    public static EventMilestones Read(TrackedEvent row) =>
        EventMilestones.Of(
            JsonSerializer.Deserialize(row.Body, EventCatalogue.Find(row.EventType)!.Type, JsonSerializerOptions.Web)!
        );

    /// <summary>Every stay that the visit was ever said to have become.</summary>
    public Task<List<Guid>> StaysOfAsync(Guid visit, CancellationToken cancel) =>
        database
            .Events.AsNoTracking()
            .Where(row => row.VisitId == visit && row.StayId != null)
            .Select(row => row.StayId!.Value)
            .Distinct()
            .ToListAsync(cancel);

    public async Task<JourneyState> VisitAsync(Guid visit, CancellationToken cancel)
    {
        var rows = await database.Events.AsNoTracking().Where(row => row.VisitId == visit).ToListAsync(cancel);
        return await FoldAsync(visit, isStay: false, LinkOf(rows), rows.Where(IsOfVisit), cancel);
    }

    public async Task<JourneyState> StayAsync(Guid stay, CancellationToken cancel)
    {
        var own = await database.Events.AsNoTracking().Where(row => row.StayId == stay).ToListAsync(cancel);
        var visits = own.Where(row => row.VisitId is not null).Select(row => row.VisitId).Distinct().ToList();
        var ofVisits =
            visits.Count == 0
                ? []
                : await database.Events.AsNoTracking().Where(row => visits.Contains(row.VisitId)).ToListAsync(cancel);
        var linked = ofVisits
            .GroupBy(row => row.VisitId)
            .Where(rows => LinkOf(rows) == stay)
            .SelectMany(rows => rows)
            .Where(IsOfVisit);
        return await FoldAsync(stay, isStay: true, null, own.Where(row => !IsOfVisit(row)).Concat(linked), cancel);
    }

    /// <summary>The stay of a visit: what was recorded last counts.</summary>
    private static Guid? LinkOf(IEnumerable<TrackedEvent> rows) =>
        rows.Where(row => row.StayId is not null)
            .OrderBy(row => row.RecordedAt)
            .ThenBy(row => row.Id)
            .LastOrDefault()
            ?.StayId;

    /// <summary>Tickets follow their visit; all else that names a stay belongs to that stay.</summary>
    private static bool IsOfVisit(TrackedEvent row) => row.AggregateType == "Ticket" || row.StayId is null;

    private async Task<JourneyState> FoldAsync(
        Guid id,
        bool isStay,
        Guid? continuedBy,
        IEnumerable<TrackedEvent> events,
        CancellationToken cancel
    )
    {
        var rows = events.OrderBy(row => row.RecordedAt).ThenBy(row => row.Id).ToList();
        var readings = rows.ConvertAll(row => (Row: row, EventMilestones: Read(row)));
        var (patient, person) = await IdentityAsync(id, isStay, readings, cancel);
        var milestones = readings.SelectMany(one => one.EventMilestones.MilestonesOf(one.Row)).ToList();
        return JourneyState.Fold(
            id,
            rows.Count > 0 ? rows[0].HospitalId : Guid.Empty,
            isStay,
            continuedBy,
            await SurvivorAsync(patient, cancel),
            person,
            milestones,
            continuedBy is null ? await BedsAsync(milestones, cancel) : []
        ) with
        {
            ToldPatient = patient,
            ToldKind = readings.FindLast(one => one.EventMilestones.Kind is not null).EventMilestones?.Kind,
        };
    }

    /// <summary>
    /// Whose journey it is: as told last, by an event of its own or by a merge of records or its undoing that named the
    /// stay.
    /// </summary>
    private async Task<(Guid? Patient, Guid? Person)> IdentityAsync(
        Guid id,
        bool isStay,
        List<(TrackedEvent Row, EventMilestones EventMilestones)> readings,
        CancellationToken cancel
    )
    {
        // The owner's word counts: another service may still tell the record that the stay had before a merge.
        var (own, ofPerson) = (
            readings.FindLast(one => one.Row is { PatientId: not null, AggregateType: "Stay" }).Row
                ?? readings.FindLast(one => one.Row.PatientId is not null).Row,
            readings.FindLast(one => one.EventMilestones.Person is not null)
        );
        var (patient, person) = (own?.PatientId, ofPerson.EventMilestones?.Person);
        if (!isStay)
            return (patient, person);
        var moved = await database
            .Events.FromSql(
                $"select * from tracked_event where event_type in ('PatientsMerged', 'PatientsUnmerged') and body->'stayIds' @> to_jsonb({id.ToString()})"
            )
            .AsNoTracking()
            .OrderByDescending(row => row.RecordedAt)
            .ThenByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancel);
        if (moved is null)
            return (patient, person);
        var (to, its) =
            moved.EventType == "PatientsUnmerged"
                ? Read<PatientsUnmerged>(moved) is var undone
                    ? (undone.RestoredPatientId, undone.PersonId)
                    : default
                : Read<PatientsMerged>(moved) is var merged
                    ? (merged.PatientId, merged.PersonId)
                    : default;
        return (
            own is null || own.RecordedAt <= moved.RecordedAt ? to : patient,
            ofPerson.Row is null || ofPerson.Row.RecordedAt <= moved.RecordedAt ? its : person
        );
    }

    private static T Read<T>(TrackedEvent row) => JsonSerializer.Deserialize<T>(row.Body, JsonSerializerOptions.Web)!;

    public async Task<Guid?> SurvivorAsync(Guid? patient, CancellationToken cancel)
    {
        for (var steps = 0; patient is { } retired && steps < 20; steps++)
        {
            if (
                (
                    await database
                        .Aliases.AsNoTracking()
                        .SingleOrDefaultAsync(alias => alias.RetiredId == retired, cancel)
                )?.SurvivorId
                is not { } survivor
            )
                return retired;
            patient = survivor;
        }
        return patient;
    }

    /// <summary>Cleaning milestones of the beds that were held for the patient, near the time of each hold.</summary>
    private async Task<List<Milestone>> BedsAsync(List<Milestone> milestones, CancellationToken cancel)
    {
        var found = new List<Milestone>();
        foreach (
            var held in milestones.Where(milestone =>
                milestone is { Name: MilestoneNames.BedReserved, Place: not null }
            )
        )
        {
            var rows = await database
                .Events.AsNoTracking()
                .Where(row =>
                    row.BedCode == held.Place
                    && OfCleaning.Contains(row.EventType)
                    && row.OccurredAt >= held.OccurredAt - HeldBeds.Before
                    && row.OccurredAt <= held.OccurredAt + HeldBeds.Longest
                )
                .ToListAsync(cancel);
            found.AddRange(
                rows.SelectMany(row => Read(row).MilestonesOf(row))
                    .Where(milestone => milestone.Name is MilestoneNames.BedReady or MilestoneNames.CleaningRequested)
            );
        }
        return [.. found.DistinctBy(milestone => (milestone.EventId, milestone.Name))];
    }
}
