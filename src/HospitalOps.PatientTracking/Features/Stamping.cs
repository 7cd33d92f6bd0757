using HospitalOps.PatientTracking.Domain;
using HospitalOps.PatientTracking.Persistence;

namespace HospitalOps.PatientTracking.Features;

/// <summary>Stamps that this service itself records, in the transaction of the act.</summary>
internal static class Stamping
{
    public static void Own(
        TrackingDbContext database, Journey journey, string stamp, DateTimeOffset occurredAt, DateTimeOffset now, string actor, string? detail = null, string? place = null)
    {
        var milestone = new Milestone
        {
            Id = $"{Guid.CreateVersion7(now):N}:{stamp}", HospitalId = journey.HospitalId, VisitId = journey.VisitId, StayId = journey.StayId,
            PatientId = journey.PatientId, Stamp = stamp, OccurredAt = occurredAt, RecordedAt = now, Actor = actor, Place = place, Detail = detail,
            Source = "PatientTracking",
        };
        database.Add(milestone);
        journey.Saw(milestone);
    }
}
