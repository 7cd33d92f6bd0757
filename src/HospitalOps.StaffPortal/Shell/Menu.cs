using HospitalOps.SharedKernel;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>A page in the table, for some roles.</summary>
public sealed record MenuEntry(string Path, string Text, params string[] Roles)
{
    /// <summary>These roles come to it from another page, not from the navigation.</summary>
    public bool IsBehind { get; init; }
}

/// <summary>
/// Who may open which page, and in which order they stand in the navigation; the first one of a role is its start page.
/// The services decide what is allowed, this only hides dead ends.
/// </summary>
public static class Menu
{
    public static IReadOnlyList<MenuEntry> All { get; } =
    [
        new("/admissions", "page.admissions", Roles.AdmissionsClerk),
        new("/appointments", "page.appointments", Roles.AdmissionsClerk),
        new("/civil-register", "page.civil_register", Roles.AdmissionsClerk),
        new("/triage", "page.triage", Roles.TriageNurse),
        new("/consultation", "page.consultation", Roles.Doctor),
        new("/cleaning", "page.cleaning", Roles.Cleaner),
        new("/porter", "page.porter", Roles.Porter),
        new("/bed-requests", "page.bed_requests", Roles.BedManager),
        new("/free-beds", "page.free_beds", Roles.BedManager),
        new("/find", "page.find", Roles.BedManager),
        new("/day-plan", "page.day_plan", Roles.BedManager),
        new("/cleaning-board", "page.cleaning_board", Roles.BedManager),
        new("/delays", "page.delays", Roles.BedManager),
        new("/forecast", "page.forecast", Roles.BedManager),
        new("/blocks", "page.blocks", Roles.BedManager),
        new("/wards", "page.wards", Roles.WardNurse, Roles.BedManager, Roles.Doctor),
        new("/find", "page.find", Roles.WardNurse, Roles.TriageNurse, Roles.Doctor),
        new("/queues", "page.queues", Roles.AdmissionsClerk, Roles.TriageNurse, Roles.Doctor),
        new("/discharges", "page.discharges", Roles.WardNurse, Roles.Doctor, Roles.BedManager, Roles.AdmissionsClerk),
        new(
            "/delays",
            "page.delays",
            Roles.WardNurse,
            Roles.Doctor,
            Roles.AdmissionsClerk,
            Roles.TriageNurse,
            Roles.Porter
        ),
        new("/paper-tickets", "page.paper_tickets", Roles.AdmissionsClerk, Roles.TriageNurse),
        new("/display", "page.display", Roles.PublicDisplay),
        new("/kiosk", "page.kiosk", Roles.Kiosk),
        new("/overview", "page.overview", Roles.OperationsManager, Roles.BedManager),
        new("/command-centre", "page.command_centre", Roles.OperationsManager, Roles.BedManager),
        new("/watch", "page.watch", Roles.OperationsManager, Roles.TriageNurse),
        new("/delays", "page.delays", Roles.OperationsManager),
        new("/discharges", "page.discharges", Roles.OperationsManager),
        new("/indicators", "page.indicators", Roles.OperationsManager, Roles.BedManager, Roles.Doctor, Roles.WardNurse),
        new("/goal", "page.goal", Roles.OperationsManager, Roles.BedManager, Roles.Administrator),
        new("/transports", "page.transports", Roles.OperationsManager, Roles.BedManager),
        new("/delay-rules", "page.delay_rules", Roles.OperationsManager),
        new("/platform", "page.platform", Roles.OperationsManager, Roles.Administrator),
        new("/day-plan", "page.day_plan", Roles.OperationsManager),
        new("/queues", "page.queues", Roles.OperationsManager),
        new("/blocks", "page.blocks", Roles.OperationsManager),
        new("/cleaning-board", "page.cleaning_board", Roles.OperationsManager),
        new("/forecast", "page.forecast", Roles.OperationsManager),
        new("/free-beds", "page.free_beds", Roles.WardNurse, Roles.Doctor, Roles.OperationsManager),
        new("/placement-weights", "page.weights", Roles.BedManager, Roles.Administrator),
        new("/payers", "page.payers", Roles.Administrator),
        new("/desk-mode", "page.desk_mode", Roles.Administrator),
        new("/places", "page.places", Roles.Administrator),
        new("/queue-settings", "page.queue_settings", Roles.Administrator),
        new("/wards", "page.wards", Roles.OperationsManager) { IsBehind = true },
        new("/display", "page.display", Roles.OperationsManager) { IsBehind = true },
        new(
            "/stays",
            "page.timeline",
            Roles.AdmissionsClerk,
            Roles.TriageNurse,
            Roles.WardNurse,
            Roles.BedManager,
            Roles.Doctor
        )
        {
            IsBehind = true,
        },
        new("/patients", "page.patient", Roles.AdmissionsClerk, Roles.TriageNurse, Roles.WardNurse, Roles.Doctor)
        {
            IsBehind = true,
        },
    ];

    /// <summary>So many stand in the bar, in one line on a desk's screen; the rest behind "More".</summary>
    public const int AtHand = 7;

    /// <summary>Who may open the journey of a patient; for the others a line names its bed and leads nowhere.</summary>
    public static bool OpensStays(string role) => RolesOf("/stays").Contains(role);

    /// <summary>Who may open a page; empty where the table does not know it.</summary>
    public static IReadOnlyCollection<string> RolesOf(string path) =>
        [.. All.Where(entry => entry.Path == path).SelectMany(entry => entry.Roles).Distinct()];

    public static IEnumerable<MenuEntry> For(string role) =>
        All.Where(entry => !entry.IsBehind && entry.Roles.Contains(role));
}
