using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions;

/// <summary>Who may do what with identities and stays.</summary>
internal static class AdmissionsPermissions
{
    public static readonly Permission FindPatient = new(
        "find-patient",
        Roles.AdmissionsClerk,
        Roles.TriageNurse,
        Roles.WardNurse,
        Roles.BedManager,
        Roles.Doctor
    );

    public static readonly Permission RegisterPatient = new(
        "register-patient",
        Roles.AdmissionsClerk,
        Roles.TriageNurse
    );

    public static readonly Permission RegisterNewborn = new("register-newborn", Roles.AdmissionsClerk, Roles.WardNurse);

    public static readonly Permission CorrectIdentity = new("correct-identity", Roles.AdmissionsClerk);

    public static readonly Permission DoubtIdentity = new(
        "doubt-identity",
        Roles.AdmissionsClerk,
        Roles.TriageNurse,
        Roles.WardNurse,
        Roles.Doctor
    );

    public static readonly Permission RevealIdentifier = new("reveal-identifier", Roles.AdmissionsClerk);

    public static readonly Permission MergePatients = new("merge-patients", Roles.AdmissionsClerk);

    public static readonly Permission ReadTasks = new("read-desk-tasks", Roles.AdmissionsClerk, Roles.BedManager);

    public static readonly Permission FinishTask = new("finish-desk-task", Roles.AdmissionsClerk, Roles.BedManager);

    /// <summary>Names for the ids on a board. Cleaners and overviews have no names.</summary>
    public static readonly Permission ReadLabels = new(
        "read-patient-labels",
        Roles.AdmissionsClerk,
        Roles.TriageNurse,
        Roles.WardNurse,
        Roles.BedManager,
        Roles.Doctor,
        Roles.Porter
    );

    public static readonly Permission ReadStays = new(
        "read-stays",
        Roles.AdmissionsClerk,
        Roles.TriageNurse,
        Roles.WardNurse,
        Roles.BedManager,
        Roles.Doctor
    );

    public static readonly Permission OpenStay = new("open-stay", Roles.AdmissionsClerk, Roles.TriageNurse);

    public static readonly Permission DecideAdmission = new("decide-admission", Roles.Doctor);

    public static readonly Permission DecideDischarge = new("decide-discharge", Roles.Doctor, Roles.OperationsManager);

    public static readonly Permission ReverseDischarge = new("reverse-discharge", Roles.Doctor, Roles.AdmissionsClerk);

    public static readonly Permission ChangeStay = new("change-stay", Roles.AdmissionsClerk);

    public static readonly Permission FinishPaperwork = new("finish-discharge-paperwork", Roles.AdmissionsClerk);

    public static readonly Permission RecordDeparture = new("record-departure", Roles.AdmissionsClerk, Roles.WardNurse);

    public static readonly Permission TransferToSite = new(
        "transfer-to-site",
        Roles.BedManager,
        Roles.AdmissionsClerk,
        Roles.WardNurse
    );

    public static readonly Permission ReadCover = new("read-cover", Roles.AdmissionsClerk, Roles.OperationsManager);

    public static readonly Permission EditPayers = new("edit-payers", Roles.Administrator);

    public static readonly Permission ManageCover = new("manage-cover", Roles.AdmissionsClerk);

    /// <summary>Confidential envelopes for the payer: never the desk.</summary>
    public static readonly Permission SealEnvelope = new("seal-envelope", Roles.Doctor);

    public static readonly Permission KeepRegister = new("keep-civil-register", Roles.AdmissionsClerk);

    public static readonly Permission PrintPaper = new(
        "print-paper",
        Roles.AdmissionsClerk,
        Roles.TriageNurse,
        Roles.WardNurse
    );

    public static readonly Permission ReadMode = new("read-desk-mode", Roles.AdmissionsClerk, Roles.Administrator);

    public static readonly Permission SetMode = new("set-desk-mode", Roles.Administrator);

    public static readonly Permission MarkDemonstration = new("mark-demonstration", Roles.Administrator);

    public static readonly Permission CancelStay = new("cancel-stay", Roles.AdmissionsClerk);
}
