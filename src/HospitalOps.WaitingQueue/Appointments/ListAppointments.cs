using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Appointments;

/// <summary>Who is expected. One query for the queue, one for the day.</summary>
internal static class ListAppointments
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/queues/{id:guid}/appointments", HandleAsync)
            .Query(QueuesPermissions.ReadAppointments)
            .WithName("ListAppointments")
            .WithSummary("Appointments of a business day, today without one; no-shows counted.");

    private static async Task<Results<Ok<AppointmentDay>, ProblemHttpResult>> HandleAsync(
        Guid id,
        DateOnly? day,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var queue = await database
            .Queues.AsNoTracking()
            .SingleOrDefaultAsync(queue => queue.Id == id && queue.HospitalId == caller.HospitalId, cancel);
        if (queue is null)
            return CommonRefusals.NotFound.ToProblem();
        var asked = day ?? queue.DayOf(now);
        var rows = await database
            .Appointments.AsNoTracking()
            .Where(appointment => appointment.QueueId == id && appointment.BusinessDay == asked)
            .GroupJoin(
                database.Tickets,
                appointment => appointment.TicketId,
                ticket => ticket.Id,
                (appointment, tickets) => new { appointment, tickets }
            )
            .SelectMany(
                row => row.tickets.DefaultIfEmpty(),
                (row, ticket) => new { row.appointment, Number = ticket == null ? null : ticket.Number }
            )
            .OrderBy(row => row.appointment.DueAt)
            .ThenBy(row => row.appointment.Id)
            .ToListAsync(cancel);
        List<AppointmentView> views =
        [
            .. rows.Select(row => AppointmentView.Of(row.appointment, queue, now, row.Number)),
        ];
        int Count(AppointmentState state) => views.Count(view => view.State == state);
        return TypedResults.Ok(
            new AppointmentDay(
                asked,
                Count(AppointmentState.Booked),
                Count(AppointmentState.Arrived),
                Count(AppointmentState.NoShow),
                Count(AppointmentState.Cancelled),
                Count(AppointmentState.ToRebook),
                views
            )
        );
    }
}
