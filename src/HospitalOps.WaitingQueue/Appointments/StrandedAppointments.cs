using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Appointments;

/// <summary>People who are booked for an hour at which nobody is there.</summary>
internal static class StrandedAppointments
{
    /// <summary>
    /// With the queue locked and its new hours set: who falls outside of them is to be booked again, who is inside
    /// again is expected as before.
    /// </summary>
    /// <returns>Those outside that were not so before.</returns>
    public static async Task<IReadOnlyList<Appointment>> FollowHoursAsync(
        QueuesDbContext database,
        Queue queue,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var from = now - queue.Rules.LateGrace;
        var expected = await database
            .Appointments.FromSql(
                $"""
                select * from appointment where queue_id = {queue.Id} and due_at >= {from}
                  and cancelled_at is null and arrived_at is null order by due_at, id for no key update
                """
            )
            .ToListAsync(cancel);
        List<Appointment> stranded = [];
        foreach (var appointment in expected)
            if (appointment.FollowHours(queue.IsOpen(appointment.DueAt)))
                stranded.Add(appointment);
        return stranded;
    }
}
