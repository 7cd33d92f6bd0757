using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Appointments;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Queues;

/// <summary>
/// An administrator sets how a queue calls and when it is open. Hours that leave booked people before a closed door, or
/// close it on people who wait, are refused until it is said that they hold all the same.
/// </summary>
internal static class SetQueue
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/queues/{id:guid}/settings", HandleAsync)
            .Command(QueuesPermissions.SetQueues)
            .WithName("SetQueue")
            .WithSummary("Set rules of calling and opening hours; If-Match carries the version that was read.");

    private static async Task<Results<Ok<QueueSettings>, ProblemHttpResult>> HandleAsync(
        Guid id,
        QueueSettingsRequest body,
        Caller caller,
        HttpContext http,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var version = RowVersion.Required(http.Request);
        if (!version.Succeeded)
            return version.Refusal.ToProblem();
        var queue = await database
            .Queues.FromSql(
                $"select * from queue where id = {id} and hospital_id = {caller.HospitalId} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (queue is null)
            return CommonRefusals.NotFound.ToProblem();
        if (version.Value != queue.SettingsVersion)
            return CommonRefusals.StaleVersion.ToProblem();
        var rules = new CallRules(
            body.MaxCalls,
            TimeSpan.FromSeconds(body.RecallAfterSeconds),
            body.ReturnAfterCalls,
            TimeSpan.FromMinutes(body.ReturnAfterMinutes),
            body.MaxReturns,
            TimeSpan.FromMinutes(body.LateGraceMinutes)
        );
        var wasOpen = queue.IsOpen(now);
        if (queue.Set(rules, body.Opening, caller.UserName, now) is { } refusal)
            return refusal.ToProblem();
        if (wasOpen && !queue.IsOpen(now) && !body.LeavesWaiting)
        {
            var waiting = await database.Tickets.CountAsync(
                ticket =>
                    ticket.QueueId == id
                    && (
                        ticket.State == TicketState.Waiting
                        || ticket.State == TicketState.Called
                        || ticket.State == TicketState.Absent
                    ),
                cancel
            );
            if (waiting > 0)
                return QueueRefusals.PeopleWaiting(queue, waiting).ToProblem();
        }
        var stranded = await StrandedAppointments.FollowHoursAsync(database, queue, now, cancel);
        if (stranded.Count > 0 && !body.StrandsAppointments)
            return AppointmentRefusals.Stranded(stranded).ToProblem();
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(
            QueueSettings.Of(queue, now, [.. stranded.Select(one => AppointmentView.Of(one, queue, now))])
        );
    }
}
