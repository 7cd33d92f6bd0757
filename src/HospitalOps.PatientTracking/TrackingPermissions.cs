using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;

namespace HospitalOps.PatientTracking;

/// <summary>Who may see and steer journeys.</summary>
internal static class TrackingPermissions
{
    public static readonly Permission ReadJourneys = new(
        "read-journeys",
        Roles.AdmissionsClerk,
        Roles.TriageNurse,
        Roles.WardNurse,
        Roles.BedManager,
        Roles.Doctor
    );

    public static readonly Permission FindPatient = new(
        "find-patient",
        Roles.AdmissionsClerk,
        Roles.TriageNurse,
        Roles.WardNurse,
        Roles.BedManager,
        Roles.Doctor,
        Roles.Porter
    );

    public static readonly Permission CorrectMilestone = new(
        "correct-milestone",
        Roles.WardNurse,
        Roles.TriageNurse,
        Roles.BedManager,
        Roles.Doctor
    );

    /// <summary>
    /// Clinical notes of one team for the next one: neither the desk nor who gives beds needs them. No endpoint of its
    /// own: a timeline of the others has none.
    /// </summary>
    public static readonly Permission ReadHandover = new(
        "read-handover",
        Roles.WardNurse,
        Roles.TriageNurse,
        Roles.Doctor
    );

    public static readonly Permission WriteHandover = new(
        "write-handover",
        Roles.WardNurse,
        Roles.TriageNurse,
        Roles.Doctor
    );

    public static readonly Permission ReadIndicators = new(
        "read-indicators",
        Roles.OperationsManager,
        Roles.BedManager,
        Roles.Doctor,
        Roles.WardNurse
    );

    public static readonly Permission ReadGoal = new(
        "read-goal",
        Roles.OperationsManager,
        Roles.BedManager,
        Roles.Administrator
    );

    public static readonly Permission FreezeBaseline = new(
        "freeze-baseline",
        Roles.OperationsManager,
        Roles.Administrator
    );

    public static readonly Permission SeeCentre = new("see-command-centre", Roles.OperationsManager, Roles.BedManager);

    public static readonly Permission ExpectDischarge = new("set-expected-discharge", Roles.Doctor);

    public static readonly Permission ReadDischarges = new(
        "read-discharges",
        Roles.WardNurse,
        Roles.Doctor,
        Roles.BedManager,
        Roles.AdmissionsClerk,
        Roles.OperationsManager
    );

    public static readonly Permission ChangeBlockers = new(
        "change-blockers",
        Roles.WardNurse,
        Roles.Doctor,
        Roles.BedManager,
        Roles.AdmissionsClerk
    );

    public static readonly Permission ReadDelays = new(
        "read-delays",
        Roles.WardNurse,
        Roles.Doctor,
        Roles.BedManager,
        Roles.AdmissionsClerk,
        Roles.Porter,
        Roles.TriageNurse,
        Roles.OperationsManager
    );

    public static readonly Permission SetDelayRules = new("set-delay-rules", Roles.OperationsManager);

    public static readonly Permission RequestTransport = new(
        "request-transport",
        Roles.WardNurse,
        Roles.TriageNurse,
        Roles.Doctor
    );

    public static readonly Permission ReadTransports = new(
        "read-transports",
        Roles.Porter,
        Roles.WardNurse,
        Roles.TriageNurse,
        Roles.Doctor,
        Roles.BedManager,
        Roles.OperationsManager
    );

    public static readonly Permission ReadTransportBoard = new(
        "read-transport-board",
        Roles.BedManager,
        Roles.OperationsManager
    );

    public static readonly Permission Carry = new("carry-patient", Roles.Porter);
}
