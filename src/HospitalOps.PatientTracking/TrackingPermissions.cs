using HospitalOps.ServiceDefaults.Security;

namespace HospitalOps.PatientTracking;

/// <summary>Who may see and steer journeys.</summary>
internal static class TrackingPermissions
{
    public static readonly Permission ReadJourneys = new("read-journeys",
        Roles.AdmissionsClerk, Roles.TriageNurse, Roles.WardNurse, Roles.BedManager, Roles.Doctor);

    public static readonly Permission ReadIndicators = new("read-indicators", Roles.OperationsManager, Roles.BedManager, Roles.Doctor, Roles.WardNurse);

    public static readonly Permission ExpectDischarge = new("set-expected-discharge", Roles.Doctor);

    public static readonly Permission RequestTransport = new("request-transport", Roles.WardNurse, Roles.TriageNurse, Roles.Doctor);

    public static readonly Permission ReadTransports = new("read-transports", Roles.Porter, Roles.WardNurse, Roles.BedManager, Roles.OperationsManager);

    public static readonly Permission Carry = new("carry-patient", Roles.Porter);
}
