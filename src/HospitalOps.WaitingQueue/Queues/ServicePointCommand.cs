using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Queues;

/// <summary>A desk opens or closes under the lock that a call takes too.</summary>
internal static class ServicePointCommand
{
    public static async Task<Results<Ok<ServicePointView>, ProblemHttpResult>> ApplyAsync(
        Guid id,
        bool open,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        // The same lock as a call takes: nobody is called to a point that is just being closed.
        var point = await database
            .ServicePoints.FromSql(
                $"select * from service_point where id = {id} and hospital_id = {caller.HospitalId} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (point is null)
            return CommonRefusals.NotFound.ToProblem();
        var current = await database
            .Tickets.AsNoTracking()
            .FirstOrDefaultAsync(
                ticket =>
                    ticket.ServicePointId == id
                    && (ticket.State == TicketState.Called || ticket.State == TicketState.InService),
                cancel
            );
        if (!open && current is not null)
            return TicketRefusals.PointBusy(point.Code, current.Number, current.ChangedAt).ToProblem();
        if (open)
            point.Open(caller.UserName, clock.GetUtcNow());
        else
            point.Close(caller.UserName, clock.GetUtcNow());
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(QueueViews.View(point, current?.Id));
    }
}
