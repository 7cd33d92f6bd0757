using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement;

/// <summary>Who may do what with beds.</summary>
internal static class BedsPermissions
{
    public static readonly Permission ReadBoards = new(
        "read-bed-boards",
        Roles.AdmissionsClerk,
        Roles.TriageNurse,
        Roles.WardNurse,
        Roles.BedManager,
        Roles.Doctor,
        Roles.Porter,
        Roles.OperationsManager
    );

    public static readonly Permission RequestBed = new(
        "request-bed",
        Roles.Doctor,
        Roles.WardNurse,
        Roles.TriageNurse,
        Roles.BedManager
    );

    public static readonly Permission ReserveBed = new("reserve-bed", Roles.BedManager);

    public static readonly Permission AnswerForWard = new("accept-or-refuse-patient", Roles.WardNurse);

    public static readonly Permission ConfirmArrival = new("confirm-arrival", Roles.WardNurse);

    public static readonly Permission VacateBed = new("vacate-bed", Roles.WardNurse);

    public static readonly Permission BlockBed = new("block-bed", Roles.BedManager, Roles.WardNurse);

    /// <summary>Who lay in a bed and when: for those who treat and those who place.</summary>
    public static readonly Permission ReadHistory = new(
        "read-bed-history",
        Roles.WardNurse,
        Roles.BedManager,
        Roles.Doctor,
        Roles.OperationsManager
    );

    public static readonly Permission ReportDirty = new(
        "report-dirty-bed",
        Roles.WardNurse,
        Roles.Cleaner,
        Roles.BedManager
    );

    public static readonly Permission ReadCleaning = new(
        "read-cleaning-jobs",
        Roles.Cleaner,
        Roles.BedManager,
        Roles.WardNurse,
        Roles.OperationsManager
    );

    public static readonly Permission Clean = new("clean-bed", Roles.Cleaner);

    /// <summary>Looks at a cleaned bed before the next patient comes.</summary>
    public static readonly Permission InspectCleaning = new("inspect-cleaning", Roles.WardNurse, Roles.BedManager);

    public static readonly Permission AssignCleaning = new("assign-cleaning", Roles.BedManager);

    public static readonly Permission ReadCleaningBoard = new(
        "read-cleaning-board",
        Roles.BedManager,
        Roles.OperationsManager
    );

    public static readonly Permission SetInspection = new("set-ward-inspection", Roles.BedManager, Roles.Administrator);

    public static readonly Permission ChangePrecautions = new("change-precautions", Roles.WardNurse, Roles.Doctor);

    public static readonly Permission LinkNewborns = new("link-newborns", Roles.WardNurse, Roles.AdmissionsClerk);

    public static readonly Permission ReadPlaces = new(
        "read-places",
        Roles.Administrator,
        Roles.BedManager,
        Roles.OperationsManager
    );

    public static readonly Permission EditPlaces = new("edit-places", Roles.Administrator);

    public static readonly Permission ReadDayPlan = new("read-day-plan", Roles.BedManager, Roles.OperationsManager);

    public static readonly Permission PlanDay = new("plan-day", Roles.BedManager);

    public static readonly Permission ReadWeights = new(
        "read-placement-weights",
        Roles.BedManager,
        Roles.Administrator,
        Roles.OperationsManager
    );

    public static readonly Permission ChangeWeights = new(
        "change-placement-weights",
        Roles.BedManager,
        Roles.Administrator
    );
}
