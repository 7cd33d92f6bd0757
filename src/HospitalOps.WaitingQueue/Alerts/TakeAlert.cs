using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Alerts;

/// <summary>A named person looks after an alert.</summary>
internal static class TakeAlert
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/queue-alerts/{id:guid}/take", HandleAsync)
            .Command(QueuesPermissions.TakeAlert)
            .WithName("TakeAlert")
            .WithSummary("Look after an alert of a queue; it does not escalate any more.");

    private static async Task<Results<Ok<QueueAlertView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var alert = await database
            .Alerts.FromSql(
                $"select * from queue_alert where id = {id} and hospital_id = {caller.HospitalId} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (alert is null)
            return CommonRefusals.NotFound.ToProblem();
        if (alert.Take(caller.UserName, clock.GetUtcNow()) is { } refusal)
            return refusal.ToProblem();
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(QueueAlertView.Of(alert));
    }
}
