using HospitalOps.PatientTracking.Domain;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Features;

/// <summary>One stamp with both of its times.</summary>
public sealed record StampView(
    string Stamp, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, string Actor, string? Place, string? Detail, string Source);

/// <summary>A gap between two stamps.</summary>
public sealed record IntervalView(string Code, double Minutes);

/// <summary>The whole journey of one stay.</summary>
public sealed record TimelineView(
    Guid JourneyId, Guid StayId, Guid PatientId, Guid? VisitId, DateTimeOffset? ExpectedDischargeAt, Confidence? ExpectedConfidence, bool Ended,
    IReadOnlyList<StampView> Stamps, IReadOnlyList<IntervalView> Intervals);

/// <summary>All stamps of a stay and of the visit it came from, in the order in which they happened.</summary>
internal static class ShowTimeline
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/journeys/{id:guid}/timeline", HandleAsync)
        .Query(TrackingPermissions.ReadJourneys).WithName("ShowTimeline").WithSummary("Stamps with time of occurrence and of recording, and the gaps between them.");

    private static async Task<Results<Ok<TimelineView>, ProblemHttpResult>> HandleAsync(Guid id, Caller caller, TrackingDbContext database, CancellationToken cancel)
    {
        var journey = await database.Journeys.AsNoTracking().SingleOrDefaultAsync(row => row.StayId == id && row.HospitalId == caller.HospitalId, cancel);
        if (journey is null) return CommonRefusals.NotFound.ToProblem();
        var visits = await database.Links.AsNoTracking().Where(link => link.StayId == id).Select(link => link.VisitId).ToListAsync(cancel);
        var rows = await database.Milestones.AsNoTracking()
            .Where(row => row.HospitalId == caller.HospitalId && (row.StayId == id || (row.VisitId != null && visits.Contains(row.VisitId.Value))))
            .ToListAsync(cancel);
        var order = Stamps.InOrder.Index().ToDictionary(stamp => stamp.Item, stamp => stamp.Index);
        var sorted = rows.OrderBy(row => row.OccurredAt).ThenBy(row => order[row.Stamp]).ThenBy(row => row.RecordedAt).ToList();
        return TypedResults.Ok(new TimelineView(
            id, id, journey.PatientId, visits.Count > 0 ? visits[0] : journey.VisitId, journey.ExpectedDischargeAt, journey.ExpectedConfidence, journey.Ended,
            [.. sorted.Select(row => new StampView(row.Stamp, row.OccurredAt, row.RecordedAt, row.Actor, row.Place, row.Detail, row.Source))],
            [
                .. Intervals.All.Select(gap => (gap.Code, Minutes: Intervals.Minutes(sorted, gap.From, gap.To)))
                    .Where(gap => gap.Minutes is not null).Select(gap => new IntervalView(gap.Code, gap.Minutes!.Value)),
            ]));
    }
}
