using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.PatientTracking.Discharges;

/// <summary>A doctor sets or revises the expected discharge of a stay.</summary>
internal static class ExpectDischarge
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/journeys/{id:guid}/expected-discharge", HandleAsync)
            .Command(TrackingPermissions.ExpectDischarge)
            .WithName("ExpectDischarge")
            .WithSummary("Set or revise the expected discharge.");

    private static async Task<Results<Ok<ExpectedDischarge>, ProblemHttpResult>> HandleAsync(
        Guid id,
        ExpectDischargeRequest body,
        Caller caller,
        TrackingDbContext database,
        JourneyLog log,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var at = Occurrence.Resolve(body.OccurredAt, clock.GetUtcNow());
        if (!at.Succeeded)
            return at.Refusal.ToProblem();
        if (body.ExpectedAt < at.Value)
            return TrackingRefusals.ExpectedInPast.ToProblem();
        var journey = await database.LockJourneyAsync(id, caller.HospitalId, cancel);
        if (journey is null)
            return CommonRefusals.NotFound.ToProblem();
        if (!journey.IsStay || journey.PatientId is null)
            return TrackingRefusals.NotAStay.ToProblem();
        if (journey.Ended)
            return TrackingRefusals.JourneyEnded.ToProblem();
        var revised =
            journey.ExpectedDischargeAt is { } before
            && CasablancaTime.DayOf(before) != CasablancaTime.DayOf(body.ExpectedAt);
        if (revised && string.IsNullOrWhiteSpace(body.Reason))
            return TrackingRefusals.ReasonForRevision.ToProblem();
        var told = journey.Expect(body.ExpectedAt.ToUniversalTime(), body.Confidence, body.Reason, at.Value);
        await log.OwnAsync(journey, told, caller.UserName, cancel);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(
            new ExpectedDischarge(id, body.ExpectedAt.ToUniversalTime(), body.Confidence, journey.Version)
        );
    }
}
