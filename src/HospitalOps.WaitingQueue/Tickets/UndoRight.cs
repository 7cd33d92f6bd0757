using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>Who may take back another person's move.</summary>
internal static class UndoRight
{
    public static bool IsSupervisor(Caller caller) => caller.Role == Roles.OperationsManager;
}
