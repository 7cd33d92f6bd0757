using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.Services.Persistence;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Appointments;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>The database is the last judge; its constraint names tell what stood in the way.</summary>
internal static class TicketConstraints
{
    /// <summary>
    /// Saves; a refusal when another ticket has the patient's place in the queue or the service point.
    /// </summary>
    public static async Task<Refusal?> TrySaveAsync(this QueuesDbContext database, CancellationToken cancel)
    {
        try
        {
            await database.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException exception) when (Explain(exception) is { } refusal)
        {
            return refusal;
        }
    }

    private static Refusal? Explain(Exception exception) =>
        SqlStates.ConstraintOf(exception) switch
        {
            "one_live_ticket_per_patient_and_queue" => TicketRefusals.WaitsThereAlready,
            "one_ticket_per_service_point" => TicketRefusals.PointTaken,
            "one_number_per_queue_and_day" => TicketRefusals.NumberTaken,
            "one_live_number_per_queue" => TicketRefusals.NumberLive,
            "one_appointment_per_patient_queue_and_day" => AppointmentRefusals.Exists,
            "one_limit_per_rule" or "one_scale_per_version" => CommonRefusals.StaleVersion,
            "one_appointment_per_number" => CommonRefusals.Busy,
            _ => null,
        };
}
