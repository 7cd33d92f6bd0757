using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Appointments;

/// <summary>
/// Who is to be told of another hour: the queue is closed at the booked one, a death was a mistake, or the patient is
/// at the other hospital.
/// </summary>
internal static class ListToRebook
{
    private const int Most = 500;

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/appointments/to-rebook", HandleAsync)
            .Query(QueuesPermissions.ReadAppointments)
            .WithName("ListToRebook")
            .WithSummary("Appointments whose hour does not hold, of all queues, by their time.");

    private static async Task<Ok<IReadOnlyList<AppointmentView>>> HandleAsync(
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var queues = await database
            .Queues.AsNoTracking()
            .Where(queue => queue.HospitalId == caller.HospitalId)
            .ToDictionaryAsync(queue => queue.Id, cancel);
        var stranded = await database
            .Appointments.AsNoTracking()
            .Where(one =>
                one.HospitalId == caller.HospitalId
                && one.RebookCause != null
                && one.CancelledAt == null
                && one.ArrivedAt == null
            )
            .OrderBy(one => one.DueAt)
            .ThenBy(one => one.Id)
            .Take(Most)
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<AppointmentView>>([
            .. stranded.Select(one => AppointmentView.Of(one, queues[one.QueueId], now)),
        ]);
    }
}
