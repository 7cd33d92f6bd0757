using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;

namespace HospitalOps.WaitingQueue;

/// <summary>Who may do what with queues.</summary>
internal static class QueuesPermissions
{
    public static readonly Permission ReadQueues = new(
        "read-queues",
        Roles.AdmissionsClerk,
        Roles.TriageNurse,
        Roles.WardNurse,
        Roles.Doctor,
        Roles.BedManager,
        Roles.OperationsManager
    );

    /// <summary>Numbers and counters for all to see: the only thing that a screen may read.</summary>
    public static readonly Permission ReadDisplay = new("read-display", Roles.PublicDisplay, Roles.OperationsManager);

    /// <summary>
    /// List the open queues, and take one number (with an appointment: check in): the only things that a kiosk may do.
    /// </summary>
    public static readonly Permission UseKiosk = new("use-kiosk", Roles.Kiosk);

    public static readonly Permission IssueTicket = new("issue-ticket", Roles.AdmissionsClerk, Roles.TriageNurse);

    public static readonly Permission BookAppointment = new("book-appointment", Roles.AdmissionsClerk);

    public static readonly Permission ReadAppointments = new("read-appointments", Roles.AdmissionsClerk);

    public static readonly Permission Serve = new(
        "serve-queue",
        Roles.AdmissionsClerk,
        Roles.TriageNurse,
        Roles.Doctor
    );

    /// <summary>The last move of an entry: one's own, or as a supervisor anybody's.</summary>
    public static readonly Permission Undo = new(
        "undo-ticket-move",
        Roles.AdmissionsClerk,
        Roles.TriageNurse,
        Roles.Doctor,
        Roles.OperationsManager
    );

    /// <summary>Open and close desks and cubicles.</summary>
    public static readonly Permission Staff = new(
        "staff-service-point",
        Roles.AdmissionsClerk,
        Roles.TriageNurse,
        Roles.Doctor,
        Roles.OperationsManager
    );

    public static readonly Permission SetQueues = new("set-queues", Roles.Administrator);

    public static readonly Permission LinkPatient = new("link-patient", Roles.AdmissionsClerk, Roles.TriageNurse);

    /// <summary>Levels with complaint and pain: health data, for those who sort or treat.</summary>
    public static readonly Permission ReadTriage = new("read-triage", Roles.TriageNurse, Roles.Doctor);

    /// <summary>Levels and their targets, by whoever sees a level on a board.</summary>
    public static readonly Permission ReadScale = new(
        "read-triage-scale",
        Roles.AdmissionsClerk,
        Roles.TriageNurse,
        Roles.WardNurse,
        Roles.Doctor,
        Roles.BedManager,
        Roles.OperationsManager,
        Roles.Administrator
    );

    public static readonly Permission Triage = new("triage", Roles.TriageNurse);

    /// <summary>Alerts, waits and the measure of the expected waits; no patient in it.</summary>
    public static readonly Permission Watch = new("watch-queues", Roles.OperationsManager, Roles.TriageNurse);

    public static readonly Permission SetAlertLimits = new("set-alert-limits", Roles.OperationsManager);

    public static readonly Permission TakeAlert = new("take-queue-alert", Roles.OperationsManager, Roles.TriageNurse);
}
