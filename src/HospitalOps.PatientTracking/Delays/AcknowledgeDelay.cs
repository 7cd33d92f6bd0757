using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>Somebody looks after a delay; it does not escalate any more.</summary>
internal static class AcknowledgeDelay
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/delays/{id:guid}/acknowledge", HandleAsync)
            .Command(TrackingPermissions.ReadDelays)
            .WithName("AcknowledgeDelay")
            .WithSummary("Look after a delay; it does not escalate any more.");

    private static async Task<Results<Ok<DelayView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var row = await database
            .Delays.FromSql(
                $"select * from delay where id = {id} and hospital_id = {caller.HospitalId} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (row is null || !(DelayScope.SeesAll(caller) || row.Owner == caller.Role))
            return CommonRefusals.NotFound.ToProblem();
        if (row.Acknowledge(caller.UserName, clock.GetUtcNow()) is { } refusal)
            return refusal.ToProblem();
        database.ChangedHospitals.Add(caller.HospitalId);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(DelayView.Of(row));
    }
}
