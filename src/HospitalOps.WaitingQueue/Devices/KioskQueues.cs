using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Devices;

/// <summary>
/// The queues that one can join from the door; consultations are joined after triage or with an appointment only.
/// </summary>
internal static class KioskQueues
{
    public static readonly QueueKind[] FromTheDoor = [QueueKind.Reception, QueueKind.Triage];

    public static IQueryable<Queue> Offered(QueuesDbContext database, Caller caller) =>
        database
            .Queues.AsNoTracking()
            .Where(queue => queue.HospitalId == caller.HospitalId && FromTheDoor.Contains(queue.Kind));
}
