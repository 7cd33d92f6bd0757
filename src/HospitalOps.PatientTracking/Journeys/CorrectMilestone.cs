using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>
/// Somebody had told a wrong time. The first telling stays beside the one that counts; figures of past days follow,
/// frozen baselines do not.
/// </summary>
internal static class CorrectMilestone
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/journeys/{id:guid}/corrections", HandleAsync)
            .Command(TrackingPermissions.CorrectMilestone)
            .WithName("CorrectMilestone")
            .WithSummary("Tell the time of a milestone anew, or that it did not happen, with a reason.");

    private static async Task<Results<Ok<JourneyView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        CorrectMilestoneRequest body,
        Caller caller,
        TrackingDbContext database,
        JourneySource source,
        JourneyLog log,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        if (body.NewTime > now + Occurrence.Tolerance)
            return TrackingRefusals.NewTimeTooLate.ToProblem();
        if (Occurrence.AskAbout(body.NewTime, body.ConfirmOld, now) is { } asked)
            return asked.ToProblem();
        var journey = await database.LockJourneyAsync(id, caller.HospitalId, cancel);
        if (journey is null)
            return CommonRefusals.NotFound.ToProblem();
        if (!journey.IsStay || journey.PatientId is null)
            return TrackingRefusals.NotAStay.ToProblem();
        var milestones = (await source.StayAsync(id, cancel)).Milestones;
        var corrected = milestones.FirstOrDefault(milestone =>
            milestone.EventId == body.EventId
            && milestone.Name == body.Milestone
            && milestone.Name is not (MilestoneNames.Corrected or MilestoneNames.ReadyToLeave)
        );
        if (corrected is null)
            return TrackingRefusals.UnknownMilestone.ToProblem();
        var time = body.NewTime?.ToUniversalTime();
        if (time > now)
            time = now;
        if (CorrectionRules.Refuse(corrected, time, milestones) is { } refusal)
            return refusal.ToProblem();
        var told = journey.Correct(body.EventId, body.Milestone, time, body.Reason, now);
        await log.OwnAsync(journey, told, caller.UserName, cancel);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(JourneyView.Of(journey));
    }
}
