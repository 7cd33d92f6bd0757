using HospitalOps.Contracts.Admissions;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.Contracts.WaitingQueue;
using HospitalOps.Services.Inbox;

namespace HospitalOps.PatientTracking.IntegrationTests;

/// <summary>An event as it travels.</summary>
internal sealed record Told(object Message, EventContext Context);

/// <summary>One patient of whom other services tell; times are minutes after the beginning.</summary>
internal sealed class Way(DateTimeOffset start, Guid? hospital = null)
{
    private static int numbers;
    private readonly Dictionary<Guid, long> versions = [];
    private readonly List<Told> told = [];
    private readonly Guid site = hospital ?? TrackingFixture.Bouskoura;

    public Guid Visit { get; } = New();

    public Guid Stay { get; } = New();

    public Guid Patient { get; init; } = New();

    public Guid Person { get; init; } = New();

    public IReadOnlyList<Told> All => told;

    public DateTimeOffset At(double minute) => start.AddMinutes(minute);

    public static Guid New() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    public Way Add(string type, Guid aggregate, object message, double minute, double recorded = 0)
    {
        versions[aggregate] = versions.GetValueOrDefault(aggregate) + 1;
        var number = Interlocked.Increment(ref numbers);
        told.Add(
            new(
                message,
                new(
                    New(),
                    type,
                    aggregate,
                    versions[aggregate],
                    site,
                    At(minute).AddSeconds((recorded * 60) + (number % 50)),
                    "somebody"
                )
            )
        );
        return this;
    }

    public Way Arrives(double minute)
    {
        var ticket = New();
        return Add(
                "Ticket",
                ticket,
                new TicketIssued
                {
                    HospitalId = site,
                    TicketId = ticket,
                    VisitId = Visit,
                    QueueId = ticket,
                    QueueKind = "reception",
                    Number = "A1",
                    IsFirstOfVisit = true,
                    OccurredAt = At(minute),
                },
                minute
            )
            .Add(
                "Stay",
                Stay,
                new StayOpened
                {
                    HospitalId = site,
                    StayId = Stay,
                    PatientId = Patient,
                    VisitId = Visit,
                    StayNumber = "1",
                    Kind = "emergency",
                    Sex = "female",
                    PersonId = Person,
                    OccurredAt = At(minute + 3),
                },
                minute + 3
            )
            .Add(
                "Ticket",
                ticket,
                new TicketLinked
                {
                    HospitalId = site,
                    TicketId = ticket,
                    VisitId = Visit,
                    PatientId = Patient,
                    StayId = Stay,
                    OccurredAt = At(minute + 3),
                },
                minute + 3
            );
    }

    public Way IsSeen(double triage, double doctor)
    {
        var ticket = New();
        return Add(
                "Ticket",
                ticket,
                new PatientTriaged
                {
                    HospitalId = site,
                    TicketId = ticket,
                    VisitId = Visit,
                    Scale = "french",
                    Level = "3A",
                    IsRetriage = false,
                    DoctorDueAt = At(triage + 60),
                    OccurredAt = At(triage),
                },
                triage
            )
            .Add(
                "Ticket",
                ticket,
                new ServiceStarted
                {
                    HospitalId = site,
                    TicketId = ticket,
                    VisitId = Visit,
                    QueueId = ticket,
                    QueueKind = "doctor",
                    ServicePointId = ticket,
                    ServicePointCode = "DOC-1",
                    OccurredAt = At(doctor),
                },
                doctor
            );
    }

    /// <summary>Decision for cardiology, request, held bed, arrival in it.</summary>
    /// <param name="service">Service of the ward, where it takes one's patients.</param>
    /// <param name="room">Room that one sex shares.</param>
    public Way IsAdmitted(
        double decided,
        double held,
        double? occupied,
        string bed = "BSK-CAR-03A",
        Guid? ward = null,
        string? service = null,
        string? room = null,
        string sex = "unknown"
    )
    {
        var (request, bedId, wardId) = (New(), New(), ward ?? New());
        Add(
                "Stay",
                Stay,
                new AdmissionDecided
                {
                    HospitalId = site,
                    StayId = Stay,
                    PatientId = Patient,
                    CareLevel = "standard",
                    ServiceCode = "CAR",
                    OccurredAt = At(decided),
                },
                decided
            )
            .Add(
                "PlacementRequest",
                request,
                new PlacementRequested
                {
                    HospitalId = site,
                    PlacementRequestId = request,
                    StayId = Stay,
                    PatientId = Patient,
                    Kind = "admission",
                    CareLevel = "standard",
                    Priority = "emergency",
                    OccurredAt = At(decided + 5),
                },
                decided + 5
            )
            .Add(
                "Bed",
                bedId,
                new BedReserved
                {
                    HospitalId = site,
                    BedId = bedId,
                    BedCode = bed,
                    WardId = wardId,
                    PlacementRequestId = request,
                    StayId = Stay,
                    PatientId = Patient,
                    ExpiresAt = At(held + 60),
                    OccurredAt = At(held),
                },
                held
            );
        return occupied is { } at
            ? Add(
                "Bed",
                bedId,
                new BedOccupied
                {
                    HospitalId = site,
                    BedId = bedId,
                    BedCode = bed,
                    WardId = wardId,
                    StayId = Stay,
                    PatientId = Patient,
                    PlacementRequestId = request,
                    WardServiceCode = service,
                    SharedRoom = room,
                    Sex = sex,
                    OccurredAt = At(at),
                },
                at
            )
            : this;
    }

    /// <summary>Decision, papers, empty bed, cleaning, gone.</summary>
    public Way Leaves(double decided, double empty, double ready, string bed = "BSK-CAR-03A", Guid? ward = null)
    {
        var (job, bedId, wardId) = (New(), New(), ward ?? New());
        return Add(
                "Stay",
                Stay,
                new DischargeDecided
                {
                    HospitalId = site,
                    StayId = Stay,
                    PatientId = Patient,
                    Destination = "home",
                    OccurredAt = At(decided),
                },
                decided
            )
            .Add(
                "Stay",
                Stay,
                new DischargePaperworkDone
                {
                    HospitalId = site,
                    StayId = Stay,
                    PatientId = Patient,
                    OccurredAt = At(decided + 20),
                },
                decided + 20
            )
            .Add(
                "Bed",
                bedId,
                new BedVacated
                {
                    HospitalId = site,
                    BedId = bedId,
                    BedCode = bed,
                    WardId = wardId,
                    StayId = Stay,
                    PatientId = Patient,
                    Cause = "discharge",
                    CleaningJobId = job,
                    OccurredAt = At(empty),
                },
                empty
            )
            .Add(
                "CleaningJob",
                job,
                new CleaningJobOpened
                {
                    HospitalId = site,
                    CleaningJobId = job,
                    BedId = bedId,
                    BedCode = bed,
                    WardId = wardId,
                    StayId = Stay,
                    CleaningClass = "standard",
                    Priority = "normal",
                    OccurredAt = At(empty),
                },
                empty
            )
            .Add(
                "Stay",
                Stay,
                new StayClosed
                {
                    HospitalId = site,
                    StayId = Stay,
                    PatientId = Patient,
                    Destination = "home",
                    OccurredAt = At(empty + 10),
                },
                empty + 10
            )
            .Add(
                "CleaningJob",
                job,
                new CleaningJobStarted
                {
                    HospitalId = site,
                    CleaningJobId = job,
                    BedId = bedId,
                    BedCode = bed,
                    WardId = wardId,
                    StayId = Stay,
                    OccurredAt = At(ready - 40),
                },
                ready - 40
            )
            .Add(
                "CleaningJob",
                job,
                new CleaningJobFinished
                {
                    HospitalId = site,
                    CleaningJobId = job,
                    BedId = bedId,
                    BedCode = bed,
                    WardId = wardId,
                    StayId = Stay,
                    OccurredAt = At(ready),
                },
                ready
            );
    }

    /// <summary>From the door to a bed of its own and out again.</summary>
    public static Way Whole(DateTimeOffset start, int number) =>
        new Way(start)
            .Arrives(0)
            .IsSeen(9 + (number % 7), 30 + (number % 40))
            .IsAdmitted(90, 120, 200 + (number % 30), $"BSK-CAR-{number % 90:00}A")
            .Leaves(4000 + (number % 600), 4900, 5000 + number, $"BSK-CAR-{number % 90:00}A");
}
