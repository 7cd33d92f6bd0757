using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>A handover note at the journey; it stays in this service and travels in no event.</summary>
internal static class WriteHandover
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/journeys/{id:guid}/handover", HandleAsync)
            .Command(TrackingPermissions.WriteHandover)
            .WithName("WriteHandover")
            .WithSummary("Leave a handover note for the next team.");

    private static async Task<Results<Ok<HandoverView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        WriteHandoverRequest body,
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var journey = await database.LockJourneyAsync(id, caller.HospitalId, cancel);
        if (journey is null)
            return CommonRefusals.NotFound.ToProblem();
        if (journey.Ended)
            return TrackingRefusals.JourneyEnded.ToProblem();
        var now = clock.GetUtcNow();
        var note = new HandoverNote
        {
            Id = Guid.CreateVersion7(now),
            HospitalId = caller.HospitalId,
            JourneyId = id,
            Text = body.Text.Trim(),
            Author = caller.UserName,
            WrittenAt = now,
        };
        database.Add(note);
        database.ChangedHospitals.Add(caller.HospitalId);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(new HandoverView(note.Id, note.Text, note.Author, note.WrittenAt));
    }
}
