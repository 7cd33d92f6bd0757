using HospitalOps.ServiceDefaults.Security;

namespace HospitalOps.WaitingQueue;

/// <summary>Who may do what with queues.</summary>
internal static class QueuePermissions
{
    public static readonly Permission ReadQueues = new("read-queues",
        Roles.AdmissionsClerk, Roles.TriageNurse, Roles.WardNurse, Roles.Doctor, Roles.BedManager, Roles.OperationsManager);

    /// <summary>Numbers and counters for all to see (S8): the only thing that a screen may read.</summary>
    public static readonly Permission ReadDisplay = new("read-display", Roles.PublicDisplay, Roles.OperationsManager);

    public static readonly Permission IssueTicket = new("issue-ticket", Roles.AdmissionsClerk, Roles.TriageNurse);

    public static readonly Permission Serve = new("serve-queue", Roles.AdmissionsClerk, Roles.TriageNurse, Roles.Doctor);

    public static readonly Permission LinkPatient = new("link-patient", Roles.AdmissionsClerk, Roles.TriageNurse);

    public static readonly Permission Triage = new("triage", Roles.TriageNurse);

    /// <summary>Alerts, waits and the measure of the expected waits; no patient in it.</summary>
    public static readonly Permission Watch = new("watch-queues", Roles.OperationsManager, Roles.TriageNurse);

    public static readonly Permission TakeAlert = new("take-queue-alert", Roles.OperationsManager, Roles.TriageNurse);
}
