using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Queues;

/// <summary>
/// Somebody comes on duty at a desk or cubicle, or leaves it. Only an open one calls; one with a patient is not closed.
/// </summary>
internal static class OpeningServicePoint
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost(
                "/service-points/{id:guid}/open",
                (Guid id, Caller caller, QueuesDbContext database, TimeProvider clock, CancellationToken cancel) =>
                    HandleAsync(id, true, caller, database, clock, cancel)
            )
            .Command(QueuesPermissions.Staff)
            .WithName("OpenServicePoint")
            .WithSummary("Come on duty at a service point; it may call.");
        group
            .MapPost(
                "/service-points/{id:guid}/close",
                (Guid id, Caller caller, QueuesDbContext database, TimeProvider clock, CancellationToken cancel) =>
                    HandleAsync(id, false, caller, database, clock, cancel)
            )
            .Command(QueuesPermissions.Staff)
            .WithName("CloseServicePoint")
            .WithSummary("Close a service point; refused while a patient is called to it or served there.");
    }

    private static async Task<Results<Ok<ServicePointView>, ProblemHttpResult>> HandleAsync(
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
