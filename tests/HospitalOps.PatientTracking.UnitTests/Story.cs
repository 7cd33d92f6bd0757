using HospitalOps.PatientTracking.Domain;

namespace HospitalOps.PatientTracking.UnitTests;

/// <summary>Stamps of one patient's way, told as a test tells it.</summary>
internal sealed class Story
{
    public static readonly Guid Hospital = new("0199a000-0000-7000-8000-000000000001");
    public static readonly Guid Stay = new("0199a000-0000-7000-8000-0000000000aa");
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private readonly List<Stamp> told = [];
    private readonly List<Stamp> beds = [];

    public IReadOnlyList<Stamp> Told => told;

    public IReadOnlyList<Stamp> Beds => beds;

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
        told.Add(Stamp(minute, name, place, thread, detail, due));
        return this;
    }

    public Story Bed(double minute, string name, string place)
    {
        beds.Add(Stamp(minute, name, place, 99, null, null));
        return this;
    }

    /// <summary>From the door to a bed and out again, with an undone call, a move, theatre and blockers.</summary>
    public static Story Whole() =>
        new Story()
            .At(0, Stamps.Arrived, "reception", 1)
            .At(3, Stamps.Registered)
            .At(5, Stamps.ServiceStarted, "BOX-1", 1)
            .At(5, Stamps.TriageStarted, "BOX-1", 1)
            .At(9, Stamps.Triaged, null, 1, "3A", 69)
            .At(20, Stamps.ServiceStarted, "DOC-1", 2)
            .At(20, Stamps.FirstMedicalContact, "DOC-1", 2)
            .At(22, Stamps.TakenBack, null, 2, "waiting")
            .At(40, Stamps.ServiceStarted, "DOC-1", 2)
            .At(40, Stamps.FirstMedicalContact, "DOC-1", 2)
            .At(90, Stamps.AdmissionDecided, "CAR", 0, "standard")
            .At(95, Stamps.BedRequested, null, 3)
            .At(120, Stamps.BedReserved, "BSK-CAR-03A", 3)
            .At(150, Stamps.ReadyToMove, null, 4, "bed")
            .At(160, Stamps.TransportStarted, null, 4, "bed")
            .At(160, Stamps.Departed, null, 4, "bed")
            .At(170, Stamps.Occupied, "BSK-CAR-03A", 3)
            .At(170, Stamps.TransportFinished, null, 4, "bed")
            .At(400, Stamps.LeaveStarted, "BSK-CAR-03A", 0, "theatre")
            .At(500, Stamps.LeaveEnded, "BSK-CAR-03A", 0, "returned")
            .At(600, Stamps.Occupied, "BSK-CHI-01A", 5, "transfer")
            .At(600, Stamps.BedVacated, "BSK-CAR-03A", 6, "transfer")
            .At(600, Stamps.CleaningRequested, "BSK-CAR-03A", 6)
            .At(700, Stamps.BlockerOpened, null, 7, "letter")
            .At(710, Stamps.DischargeDecided, null, 0, "home")
            .At(730, Stamps.DischargePaperworkDone)
            .At(750, Stamps.BlockerCleared, null, 7, "letter")
            .At(780, Stamps.BedVacated, "BSK-CHI-01A", 8, "discharge")
            .At(780, Stamps.CleaningRequested, "BSK-CHI-01A", 8)
            .At(800, Stamps.LeftHospital, null, 0, "home")
            .At(810, Stamps.CleaningStarted, "BSK-CHI-01A", 8)
            .At(850, Stamps.CleaningEnded, "BSK-CHI-01A", 8)
            .At(855, Stamps.BedReady, "BSK-CHI-01A", 8)
            .Bed(100, Stamps.CleaningRequested, "BSK-CAR-03A")
            .Bed(140, Stamps.BedReady, "BSK-CAR-03A");

    public JourneyState Fold() => Fold(told);

    public JourneyState Fold(IEnumerable<Stamp> stamps) =>
        JourneyState.Fold(Stay, Hospital, true, null, Stay, null, stamps, beds);

    private Stamp Stamp(double minute, string name, string? place, int thread, string? detail, double? due) =>
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
