using System.Text.Json;
using HospitalOps.Contracts;
using HospitalOps.Contracts.Admissions;
using HospitalOps.PatientTracking.Discharges;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.PatientTracking.Transports;
using HospitalOps.Services.Inbox;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Log;

/// <summary>
/// Appends an event to the log and folds every journey that it touches again from all of its events. So an event that
/// comes twice, late or
/// before its predecessor ends in the same state. Runs in the transaction of the inbox, or of the staff's own act.
/// </summary>
internal sealed class JourneyLog(
    TrackingDbContext database,
    JourneyFolder folder,
    TransportOpener porters,
    StayPrecautions precautions,
    TimeProvider clock
) : IEventObserver
{
    private const string ByRule = "system";

    /// <summary>Takes an event of another service.</summary>
    public async Task ObserveAsync(object message, EventContext context, CancellationToken cancel)
    {
        var reading = EventMilestones.Of(message);
        if (await AppendAsync(message, reading, context, cancel) == 0)
            return;
        if (message is PatientsMerged merged)
        {
            await MergeAsync(merged, cancel);
            return;
        }
        if (message is PatientsUnmerged unmerged)
        {
            await UnmergeAsync(unmerged, cancel);
            return;
        }
        await folder.FoldAsync(await AffectedAsync(reading, cancel), cancel);
        foreach (var (job, told) in await porters.ConsiderAsync(message, context, cancel))
            await OwnAsync(job, told, ByRule, cancel);
        if (message is StayCancelled cancelled)
            foreach (
                var (journey, told) in await BlockersOfCancelledStay.ClearAsync(database, cancelled, ByRule, cancel)
            )
                await OwnAsync(journey, told, ByRule, cancel);
        await precautions.FollowAsync(message, cancel);
    }

    /// <summary>
    /// Takes what this service has just recorded itself; the aggregate's version is that of the message.
    /// </summary>
    public async Task OwnAsync(AggregateRoot root, object message, string actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var entry = EventCatalogue.Of(message.GetType());
        var reading = EventMilestones.Of(message);
        await AppendAsync(
            message,
            reading,
            new(
                Guid.CreateVersion7(now),
                entry.AggregateType,
                root.AggregateId,
                root.Version,
                root.HospitalId,
                now,
                actor
            ),
            cancel
        );
        await folder.FoldAsync(await AffectedAsync(reading, cancel), cancel);
    }

    private Task<int> AppendAsync(
        object message,
        EventMilestones reading,
        EventContext context,
        CancellationToken cancel
    )
    {
        var body = JsonSerializer.Serialize(message, message.GetType(), JsonSerializerOptions.Web);
        return database.Database.ExecuteSqlAsync(
            $"""
            insert into tracked_event (id, aggregate_type, aggregate_id, aggregate_version, event_type, hospital_id, occurred_at, recorded_at, actor, stay_id, visit_id, patient_id, bed_code, body)
            values ({context.MessageId}, {context.AggregateType}, {context.AggregateId}, {context.AggregateVersion}, {EventCatalogue.Of(
                message.GetType()
            ).Name}, {context.HospitalId},
              {reading.OccurredAt.ToUniversalTime()}, {context.RecordedAt.ToUniversalTime()}, {context.Actor}, {reading.Stay}, {reading.Visit}, {reading.Patient}, {reading.BedCode}, {body}::jsonb)
            on conflict (id) do nothing
            """,
            cancel
        );
    }

    private async Task<Affected> AffectedAsync(EventMilestones reading, CancellationToken cancel)
    {
        var stays = new HashSet<Guid>();
        if (reading.Stay is { } stay)
            stays.Add(stay);
        // Whether a held bed is ready is told by the cleaning after somebody else.
        if (
            reading.BedCode is { } bed
            && reading.Milestones.Any(one => one.Name is MilestoneNames.BedReady or MilestoneNames.CleaningRequested)
        )
            stays.UnionWith(
                await database
                    .Events.Where(row =>
                        row.BedCode == bed
                        && row.EventType == "BedReserved"
                        && row.StayId != null
                        && row.OccurredAt >= reading.OccurredAt - HeldBeds.Longest
                        && row.OccurredAt <= reading.OccurredAt + HeldBeds.Before
                    )
                    .Select(row => row.StayId!.Value)
                    .ToListAsync(cancel)
            );
        return new(reading.Visit, stays);
    }

    private async Task MergeAsync(PatientsMerged merged, CancellationToken cancel)
    {
        await folder.LockPatientAsync(merged.RetiredPatientId, cancel);
        await database.Database.ExecuteSqlAsync(
            $"insert into patient_alias (retired_id, survivor_id) values ({merged.RetiredPatientId}, {merged.PatientId}) on conflict (retired_id) do update set survivor_id = excluded.survivor_id",
            cancel
        );
        await folder.FoldAsync(new(null, [.. merged.StayIds]), cancel);
        await folder.FoldOfAsync(merged.RetiredPatientId, cancel);
    }

    /// <summary>Each journey is again that of the record under which it was told.</summary>
    private async Task UnmergeAsync(PatientsUnmerged unmerged, CancellationToken cancel)
    {
        var survivor = (await folder.SurvivorAsync(unmerged.PatientId, cancel))!.Value;
        await folder.LockPatientAsync(survivor, cancel);
        await database.Database.ExecuteSqlAsync(
            $"delete from patient_alias where retired_id = {unmerged.RestoredPatientId} and survivor_id = {unmerged.PatientId}",
            cancel
        );
        await folder.FoldAsync(new(null, [.. unmerged.StayIds]), cancel);
        await folder.FoldOfAsync(survivor, cancel);
    }
}

/// <summary>What is to be folded again.</summary>
internal sealed record Affected(Guid? Visit, IReadOnlyCollection<Guid> Stays);
