using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Discharges;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>All milestones of a stay and of the visit it came from, in the order in which they happened.</summary>
internal static class ShowTimeline
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/journeys/{id:guid}/timeline", HandleAsync)
            .Query(TrackingPermissions.ReadJourneys)
            .WithName("ShowTimeline")
            .WithSummary("Milestones with time of occurrence and of recording, and the gaps between them.");

    private static async Task<Results<Ok<TimelineView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        TrackingDbContext database,
        JourneySource source,
        StayOutlooks outlooks,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var journey = await database
            .Journeys.AsNoTracking()
            .SingleOrDefaultAsync(row => row.JourneyId == id && row.HospitalId == caller.HospitalId, cancel);
        if (journey is null)
            return CommonRefusals.NotFound.ToProblem();
        var state = journey.IsStay ? await source.StayAsync(id, cancel) : await source.VisitAsync(id, cancel);
        var cares = TrackingPermissions.ReadHandover.Roles.Contains(caller.Role);
        var notes = !cares
            ? []
            : await database
                .Handovers.AsNoTracking()
                .Where(note => note.JourneyId == id)
                .OrderByDescending(note => note.WrittenAt)
                .Take(50)
                .ToListAsync(cancel);
        var blockers = await database
            .Blockers.AsNoTracking()
            .Where(blocker => blocker.JourneyId == id)
            .OrderBy(blocker => blocker.OpenedAt)
            .ToListAsync(cancel);
        return TypedResults.Ok(
            new TimelineView(
                id,
                journey.IsStay ? id : null,
                state.Patient,
                state.ExpectedAt,
                state.Confidence,
                state.Ended,
                state.ReadyAt,
                [
                    .. state
                        .Milestones.Where(row => Tells(row, state))
                        .Select(row => new MilestoneView(
                            row.EventId,
                            row.Name,
                            row.OccurredAt,
                            row.RecordedAt,
                            row.Actor,
                            row.Place,
                            cares || row.Name != MilestoneNames.Triaged ? row.Detail : null,
                            row.Source,
                            row.ToldAt,
                            row.Void
                        )),
                ],
                [
                    .. state
                        .Gaps.Where(gap => gap is { Outcome: GapOutcome.Done, Minutes: not null })
                        .Select(gap => new IntervalView(gap.Code, Math.Round(gap.Minutes!.Value, 1))),
                ],
                [.. state.Locations.Select(place => new PlaceView(place.Kind, place.Code, place.FromAt, place.ToAt))],
                [.. notes.Select(note => new HandoverView(note.Id, note.Text, note.Author, note.WrittenAt))],
                [.. blockers.Select(BlockerView.Of)],
                (await outlooks.OfAsync(caller.HospitalId, cancel)).Of(journey, clock.GetUtcNow())
            )
        );
    }

    /// <summary>A job that was only announced and then not needed tells nothing about the patient.</summary>
    private static bool Tells(Milestone milestone, JourneyState state) =>
        milestone.Name != MilestoneNames.TransportCancelled
        || state.Milestones.Any(other => other.Thread == milestone.Thread && other.Name == MilestoneNames.ReadyToMove);
}
