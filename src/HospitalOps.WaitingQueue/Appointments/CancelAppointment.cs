using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Appointments;

/// <summary>The time is free again; the number on the paper no longer checks in.</summary>
internal static class CancelAppointment
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/appointments/{id:guid}/cancel", HandleAsync)
            .Command(QueuesPermissions.BookAppointment)
            .WithName("CancelAppointment")
            .WithSummary("Cancel an appointment of somebody who has not come.");

    private static async Task<Results<Ok<AppointmentView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        CancelAppointmentRequest body,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var appointment = await database
            .Appointments.FromSql(
                $"select * from appointment where id = {id} and hospital_id = {caller.HospitalId} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (appointment is null)
            return CommonRefusals.NotFound.ToProblem();
        if (appointment.Cancel(body.Reason, caller.UserName, now) is { } refusal)
            return refusal.ToProblem();
        await database.SaveChangesAsync(cancel);
        var queue = await database.Queues.AsNoTracking().SingleAsync(queue => queue.Id == appointment.QueueId, cancel);
        return TypedResults.Ok(AppointmentView.Of(appointment, queue, now));
    }
}
