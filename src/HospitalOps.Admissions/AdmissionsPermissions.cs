using HospitalOps.ServiceDefaults.Security;

namespace HospitalOps.Admissions;

/// <summary>Who may do what with identities and stays.</summary>
internal static class AdmissionsPermissions
{
    public static readonly Permission FindPatient = new("find-patient",
        Roles.AdmissionsClerk, Roles.TriageNurse, Roles.WardNurse, Roles.BedManager, Roles.Doctor);

    public static readonly Permission RegisterPatient = new("register-patient", Roles.AdmissionsClerk, Roles.TriageNurse);

    /// <summary>Names for the ids on a board. Cleaners and overviews have no names.</summary>
    public static readonly Permission ReadLabels = new("read-patient-labels",
        Roles.AdmissionsClerk, Roles.TriageNurse, Roles.WardNurse, Roles.BedManager, Roles.Doctor, Roles.Porter);

    public static readonly Permission ReadStays = new("read-stays",
        Roles.AdmissionsClerk, Roles.TriageNurse, Roles.WardNurse, Roles.BedManager, Roles.Doctor);

    public static readonly Permission OpenStay = new("open-stay", Roles.AdmissionsClerk, Roles.TriageNurse);

    public static readonly Permission DecideAdmission = new("decide-admission", Roles.Doctor);

    public static readonly Permission DecideDischarge = new("decide-discharge", Roles.Doctor);

    public static readonly Permission FinishPaperwork = new("finish-discharge-paperwork", Roles.AdmissionsClerk);

    public static readonly Permission RecordDeparture = new("record-departure", Roles.AdmissionsClerk, Roles.WardNurse);

    public static readonly Permission TransferToSite = new("transfer-to-site", Roles.BedManager, Roles.AdmissionsClerk, Roles.WardNurse);

    public static readonly Permission CancelStay = new("cancel-stay", Roles.AdmissionsClerk);
}
