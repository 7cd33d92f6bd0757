using HospitalOps.Messaging;
using HospitalOps.PatientTracking.Domain;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Consumers;

/// <summary>Appends stamps; appending twice or in another order gives the same timeline.</summary>
internal sealed class MilestoneWriter(TrackingDbContext database)
{
    /// <summary>What a stamp is about.</summary>
    public sealed record Subject(Guid? VisitId, Guid? StayId, Guid? PatientId, string? Place = null, string? Detail = null);

    public async Task AddAsync(EventContext context, string source, DateTimeOffset occurredAt, Subject subject, CancellationToken cancel, params string[] stamps)
    {
        foreach (var stamp in stamps)
        {
            var milestone = new Milestone
            {
                Id = $"{context.MessageId:N}:{stamp}",
                HospitalId = context.HospitalId,
                VisitId = subject.VisitId,
                StayId = subject.StayId,
                PatientId = subject.PatientId,
                Stamp = stamp,
                OccurredAt = occurredAt,
                RecordedAt = context.RecordedAt,
                Actor = context.Actor,
                Place = subject.Place,
                Detail = subject.Detail,
                Source = source,
            };
            database.Add(milestone);
            if (subject.StayId is { } stay && subject.PatientId is { } patient)
                (await JourneyAsync(stay, context.HospitalId, patient, subject.VisitId, cancel)).Saw(milestone);
        }
    }

    public async Task LinkAsync(Guid visit, Guid stay, Guid hospital, CancellationToken cancel) => await database.Database.ExecuteSqlAsync(
        $"insert into journey_link (visit_id, stay_id, hospital_id) values ({visit}, {stay}, {hospital}) on conflict do nothing", cancel);

    /// <summary>The journey of a stay, locked; created by whichever event of the stay comes first.</summary>
    public async Task<Journey> JourneyAsync(Guid stay, Guid hospital, Guid patient, Guid? visit, CancellationToken cancel)
    {
        if (database.Journeys.Local.FirstOrDefault(row => row.StayId == stay) is { } tracked) return tracked;
        await database.Database.ExecuteSqlAsync(
            $"""
            insert into journey (stay_id, patient_id, visit_id, ended, hospital_id, version)
            values ({stay}, {patient}, {visit}, false, {hospital}, 0) on conflict do nothing
            """, cancel);
        return (await database.LockJourneyAsync(stay, hospital, cancel))!;
    }

    /// <summary>Stays of one bed's last occupant: a bed that is ready again closes the interval of the one who left.</summary>
    public Task<Milestone?> LastVacatingAsync(string bedCode, DateTimeOffset before, CancellationToken cancel) => database.Milestones.AsNoTracking()
        .Where(row => row.Stamp == Stamps.BedVacated && row.Place == bedCode && row.OccurredAt <= before)
        .OrderByDescending(row => row.OccurredAt).FirstOrDefaultAsync(cancel);
}
