using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Discharges;

/// <summary>Something holds the discharge back.</summary>
internal static class OpenBlocker
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/journeys/{id:guid}/blockers", HandleAsync)
            .Command(TrackingPermissions.ChangeBlockers)
            .WithName("OpenBlocker")
            .WithSummary("Something holds the discharge back.");

    private static async Task<Results<Created<BlockerView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        OpenBlockerRequest body,
        Caller caller,
        TrackingDbContext database,
        JourneyLog log,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var journey = await database.LockJourneyAsync(id, caller.HospitalId, cancel);
        if (journey is null)
            return CommonRefusals.NotFound.ToProblem();
        if (!journey.IsStay || journey.PatientId is not { } patient)
            return TrackingRefusals.NotAStay.ToProblem();
        if (journey.Ended)
            return TrackingRefusals.JourneyEnded.ToProblem();
        if (
            await database.Blockers.AnyAsync(
                row => row.JourneyId == id && row.Kind == body.Kind && row.ClearedAt == null,
                cancel
            )
        )
            return TrackingRefusals.BlockerOpen.ToProblem();
        var owner = body.Owner is { } told && Roles.All.Contains(told) ? told : DischargeBlocker.OwnerOf(body.Kind);
        var blocker = new DischargeBlocker
        {
            Id = Guid.CreateVersion7(now),
            HospitalId = caller.HospitalId,
            JourneyId = id,
            PatientId = patient,
            Kind = body.Kind,
            Owner = owner,
            Note = body.Note,
            OpenedAt = now,
            OpenedBy = caller.UserName,
            DueAt = body.DueAt?.ToUniversalTime(),
        };
        database.Add(blocker);
        await log.OwnAsync(
            journey,
            journey.Block(blocker.Id, body.Kind.Code(), owner, blocker.DueAt, now),
            caller.UserName,
            cancel
        );
        await database.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/v1/discharge-blockers/{blocker.Id}", BlockerView.Of(blocker));
    }
}
