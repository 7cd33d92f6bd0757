using HospitalOps.SharedKernel;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>What waits for somebody, told beside an entry.</summary>
public enum MenuCounter
{
    None,

    /// <summary>Delays of one's own role that nobody looks after.</summary>
    Delays,

    /// <summary>Queues that call for help and nobody looks after.</summary>
    Queues,

    /// <summary>Patients for whom no bed is held yet.</summary>
    BedRequests,
}

/// <summary>A page in the table, for some roles.</summary>
/// <param name="Icon">A drawing of <see cref="Shared.Icons"/>.</param>
public sealed record MenuEntry(string Path, string Text, string Icon, params string[] Roles)
{
    /// <summary>The word in the rail, where the page's title would be too long.</summary>
    public string Word => $"nav.{Text["page.".Length..]}";

    /// <summary>Told for everybody who has the entry.</summary>
    public MenuCounter Counter =>
        Path switch
        {
            "/delays" => MenuCounter.Delays,
            "/watch" => MenuCounter.Queues,
            "/bed-requests" => MenuCounter.BedRequests,
            _ => MenuCounter.None,
        };

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
        new("/admissions", "page.admissions", "person_add", Roles.AdmissionsClerk),
        new("/appointments", "page.appointments", "calendar", Roles.AdmissionsClerk),
        new("/civil-register", "page.civil_register", "person_heart", Roles.AdmissionsClerk),
        new("/triage", "page.triage", "heart_pulse", Roles.TriageNurse),
        new("/consultation", "page.consultation", "stethoscope", Roles.Doctor),
        new("/cleaning", "page.cleaning", "broom", Roles.Cleaner),
        new("/porter", "page.porter", "wheelchair_access", Roles.Porter),
        new("/bed-requests", "page.bed_requests", "bed", Roles.BedManager),
        new("/free-beds", "page.free_beds", "checkmark_circle", Roles.BedManager),
        new("/find", "page.find", "people_search", Roles.BedManager),
        new("/day-plan", "page.day_plan", "calendar_clock", Roles.BedManager),
        new("/cleaning-board", "page.cleaning_board", "broom", Roles.BedManager),
        new("/delays", "page.delays", "clock_alarm", Roles.BedManager),
        new("/forecast", "page.forecast", "chart_multiple", Roles.BedManager),
        new("/blocks", "page.blocks", "wrench", Roles.BedManager),
        new("/wards", "page.wards", "board_split", Roles.WardNurse, Roles.BedManager, Roles.Doctor),
        new("/find", "page.find", "people_search", Roles.WardNurse, Roles.TriageNurse, Roles.Doctor),
        new("/queues", "page.queues", "people_queue", Roles.AdmissionsClerk, Roles.TriageNurse, Roles.Doctor),
        new(
            "/discharges",
            "page.discharges",
            "arrow_exit",
            Roles.WardNurse,
            Roles.Doctor,
            Roles.BedManager,
            Roles.AdmissionsClerk
        ),
        new(
            "/delays",
            "page.delays",
            "clock_alarm",
            Roles.WardNurse,
            Roles.Doctor,
            Roles.AdmissionsClerk,
            Roles.TriageNurse,
            Roles.Porter
        ),
        new("/paper-tickets", "page.paper_tickets", "ticket_diagonal", Roles.AdmissionsClerk, Roles.TriageNurse),
        new("/display", "page.display", "desktop", Roles.PublicDisplay),
        new("/kiosk", "page.kiosk", "ticket_diagonal", Roles.Kiosk),
        new("/overview", "page.overview", "home", Roles.OperationsManager, Roles.BedManager),
        new("/command-centre", "page.command_centre", "gauge", Roles.OperationsManager, Roles.BedManager),
        new("/watch", "page.watch", "alert", Roles.OperationsManager, Roles.TriageNurse),
        new("/delays", "page.delays", "clock_alarm", Roles.OperationsManager),
        new("/discharges", "page.discharges", "arrow_exit", Roles.OperationsManager),
        new(
            "/indicators",
            "page.indicators",
            "data_trending",
            Roles.OperationsManager,
            Roles.BedManager,
            Roles.Doctor,
            Roles.WardNurse
        ),
        new("/goal", "page.goal", "target_arrow", Roles.OperationsManager, Roles.BedManager, Roles.Administrator),
        new("/transports", "page.transports", "wheelchair_access", Roles.OperationsManager, Roles.BedManager),
        new("/delay-rules", "page.delay_rules", "timer", Roles.OperationsManager),
        new("/platform", "page.platform", "server", Roles.OperationsManager, Roles.Administrator),
        new("/day-plan", "page.day_plan", "calendar_clock", Roles.OperationsManager),
        new("/queues", "page.queues", "people_queue", Roles.OperationsManager),
        new("/blocks", "page.blocks", "wrench", Roles.OperationsManager),
        new("/cleaning-board", "page.cleaning_board", "broom", Roles.OperationsManager),
        new("/forecast", "page.forecast", "chart_multiple", Roles.OperationsManager),
        new("/free-beds", "page.free_beds", "checkmark_circle", Roles.WardNurse, Roles.Doctor, Roles.OperationsManager),
        new("/placement-weights", "page.weights", "scales", Roles.BedManager, Roles.Administrator),
        new("/payers", "page.payers", "wallet_credit_card", Roles.Administrator),
        new("/desk-mode", "page.desk_mode", "settings", Roles.Administrator),
        new("/places", "page.places", "bed", Roles.Administrator),
        new("/queue-settings", "page.queue_settings", "settings", Roles.Administrator),
        new("/wards", "page.wards", "board_split", Roles.OperationsManager) { IsBehind = true },
        new("/display", "page.display", "desktop", Roles.OperationsManager) { IsBehind = true },
        new(
            "/stays",
            "page.timeline",
            "history",
            Roles.AdmissionsClerk,
            Roles.TriageNurse,
            Roles.WardNurse,
            Roles.BedManager,
            Roles.Doctor
        )
        {
            IsBehind = true,
        },
        new(
            "/patients",
            "page.patient",
            "contact_card",
            Roles.AdmissionsClerk,
            Roles.TriageNurse,
            Roles.WardNurse,
            Roles.Doctor
        )
        {
            IsBehind = true,
        },
    ];

    /// <summary>So many stand in the rail of a desk's screen; the rest behind "More".</summary>
    public const int AtHand = 8;

    /// <summary>So many of them stand in the bar of a phone.</summary>
    public const int OnPhone = 4;

    /// <summary>Who may open the journey of a patient; for the others a line names its bed and leads nowhere.</summary>
    public static bool OpensStays(string role) => RolesOf("/stays").Contains(role);

    /// <summary>Who may open a page; empty where the table does not know it.</summary>
    public static IReadOnlyCollection<string> RolesOf(string path) =>
        [.. All.Where(entry => entry.Path == path).SelectMany(entry => entry.Roles).Distinct()];

    public static IEnumerable<MenuEntry> For(string role) =>
        All.Where(entry => !entry.IsBehind && entry.Roles.Contains(role));
}
