using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;

namespace HospitalOps.PatientTracking.UnitTests;

/// <summary>Milestones of one patient's way, told as a test tells it.</summary>
internal sealed class Story
{
    public static readonly Guid Hospital = new("0199a000-0000-7000-8000-000000000001");
    public static readonly Guid Stay = new("0199a000-0000-7000-8000-0000000000aa");
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private readonly List<Milestone> told = [];
    private readonly List<Milestone> beds = [];

    public IReadOnlyList<Milestone> Told => told;

    public IReadOnlyList<Milestone> Beds => beds;

    /// <param name="minute">Minutes after 8:00.</param>
    public Story At(
        double minute,
        string name,
        string? place = null,
        int thread = 0,
        string? detail = null,
        double? due = null
    )
    {
        told.Add(Milestone(minute, name, place, thread, detail, due));
        return this;
    }

    public Story Bed(double minute, string name, string place)
    {
        beds.Add(Milestone(minute, name, place, 99, null, null));
        return this;
    }

    /// <summary>From the door to a bed and out again, with an undone call, a move, theatre and blockers.</summary>
    public static Story Whole() =>
        new Story()
            .At(0, MilestoneNames.Arrived, "reception", 1)
            .At(3, MilestoneNames.Registered)
            .At(5, MilestoneNames.ServiceStarted, "BOX-1", 1)
            .At(5, MilestoneNames.TriageStarted, "BOX-1", 1)
            .At(9, MilestoneNames.Triaged, null, 1, "3A", 69)
            .At(20, MilestoneNames.ServiceStarted, "DOC-1", 2)
            .At(20, MilestoneNames.FirstMedicalContact, "DOC-1", 2)
            .At(22, MilestoneNames.TakenBack, null, 2, "waiting")
            .At(40, MilestoneNames.ServiceStarted, "DOC-1", 2)
            .At(40, MilestoneNames.FirstMedicalContact, "DOC-1", 2)
            .At(90, MilestoneNames.AdmissionDecided, "CAR", 0, "standard")
            .At(95, MilestoneNames.BedRequested, null, 3)
            .At(120, MilestoneNames.BedReserved, "BSK-CAR-03A", 3)
            .At(150, MilestoneNames.ReadyToMove, null, 4, "bed")
            .At(160, MilestoneNames.TransportStarted, null, 4, "bed")
            .At(160, MilestoneNames.Departed, null, 4, "bed")
            .At(170, MilestoneNames.Occupied, "BSK-CAR-03A", 3)
            .At(170, MilestoneNames.TransportFinished, null, 4, "bed")
            .At(400, MilestoneNames.LeaveStarted, "BSK-CAR-03A", 0, "theatre")
            .At(500, MilestoneNames.LeaveEnded, "BSK-CAR-03A", 0, "returned")
            .At(600, MilestoneNames.Occupied, "BSK-CHI-01A", 5, "transfer")
            .At(600, MilestoneNames.BedVacated, "BSK-CAR-03A", 6, "transfer")
            .At(600, MilestoneNames.CleaningRequested, "BSK-CAR-03A", 6)
            .At(700, MilestoneNames.BlockerOpened, null, 7, "letter")
            .At(710, MilestoneNames.DischargeDecided, null, 0, "home")
            .At(730, MilestoneNames.DischargePaperworkDone)
            .At(750, MilestoneNames.BlockerCleared, null, 7, "letter")
            .At(780, MilestoneNames.BedVacated, "BSK-CHI-01A", 8, "discharge")
            .At(780, MilestoneNames.CleaningRequested, "BSK-CHI-01A", 8)
            .At(800, MilestoneNames.LeftHospital, null, 0, "home")
            .At(810, MilestoneNames.CleaningStarted, "BSK-CHI-01A", 8)
            .At(850, MilestoneNames.CleaningEnded, "BSK-CHI-01A", 8)
            .At(855, MilestoneNames.BedReady, "BSK-CHI-01A", 8)
            .Bed(100, MilestoneNames.CleaningRequested, "BSK-CAR-03A")
            .Bed(140, MilestoneNames.BedReady, "BSK-CAR-03A");

    public JourneyState Fold() => Fold(told);

    public JourneyState Fold(IEnumerable<Milestone> milestones) =>
        JourneyState.Fold(Stay, Hospital, true, null, Stay, null, milestones, beds);

    private Milestone Milestone(double minute, string name, string? place, int thread, string? detail, double? due) =>
        new(
            Id(1000 + told.Count + beds.Count),
            name,
            Start.AddMinutes(minute),
            Start.AddMinutes(minute + 1),
            "somebody",
            "test",
            thread == 0 ? null : Id(thread),
            place,
            null,
            detail,
            due is { } minutes ? Start.AddMinutes(minutes) : null
        );

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
}
