namespace HospitalOps.SharedKernel;

/// <summary>Role claim values: the people of the hospital.</summary>
public static class Roles
{
    public const string AdmissionsClerk = "admissions-clerk";
    public const string TriageNurse = "triage-nurse";
    public const string WardNurse = "ward-nurse";
    public const string BedManager = "bed-manager";
    public const string Cleaner = "cleaner";
    public const string Porter = "porter";
    public const string Doctor = "doctor";
    public const string OperationsManager = "operations-manager";
    public const string Administrator = "administrator";
    public const string DataProtectionOfficer = "data-protection-officer";

    /// <summary>No person: a screen in a waiting room. It may read numbers and counters, nothing else.</summary>
    public const string PublicDisplay = "public-display";

    /// <summary>
    /// No person: a kiosk in an entrance hall. It may list the open queues and issue a number, nothing else.
    /// </summary>
    public const string Kiosk = "kiosk";

    /// <summary>Roles without a person: nobody is there to sign in again.</summary>
    public static IReadOnlyList<string> Devices { get; } = [PublicDisplay, Kiosk];

    /// <summary>All roles.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AdmissionsClerk,
        TriageNurse,
        WardNurse,
        BedManager,
        Cleaner,
        Porter,
        Doctor,
        OperationsManager,
        Administrator,
        DataProtectionOfficer,
        PublicDisplay,
        Kiosk,
    ];
}
