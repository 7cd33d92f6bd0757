using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>One line of a plan of the day.</summary>
internal sealed class DayPlanEntry
{
    private DayPlanEntry() { }

    public DayPlanEntryId Id { get; private set; }

    public DayPlanId DayPlanId { get; private set; }

    public int Ordinal { get; private set; }

    public DayPlanEntryKind Kind { get; private set; }

    /// <summary>
    /// The request it answers; for a move that nobody asked for, the transfer request made when it is accepted.
    /// </summary>
    public Guid? PlacementRequestId { get; private set; }

    /// <summary>Version of the request that the plan saw; null when there was none.</summary>
    public long? RequestVersion { get; private set; }

    public Guid StayId { get; private set; }

    public Guid PatientId { get; private set; }

    public Guid? FromBedId { get; private set; }

    /// <summary>Day of the first night, counted from the day of the plan.</summary>
    public int Day { get; private set; }

    public Guid WardId { get; private set; }

    public string Room { get; private set; } = "";

    /// <summary>Null when no bed of the room can be taken yet: such a line informs, it cannot be accepted.</summary>
    public Guid? BedId { get; private set; }

    /// <summary>Version of the bed that the plan saw.</summary>
    public long? BedVersion { get; private set; }

    public int Points { get; private set; }

    /// <summary>JSON: the points, part by part, with code and subject.</summary>
    public string Reasons { get; private set; } = "[]";

    /// <summary>JSON: what the patient needs, as far as the plan knew.</summary>
    public string Needs { get; private set; } = "{}";

    public DayPlanEntryState State { get; private set; }

    public string? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why it was rejected.</summary>
    public string? Reason { get; private set; }

    public static DayPlanEntry Propose(DayPlanLine line) =>
        new()
        {
            Id = line.Id,
            DayPlanId = line.DayPlanId,
            Ordinal = line.Ordinal,
            Kind = line.Patient.FromBedId is null ? DayPlanEntryKind.Assignment : DayPlanEntryKind.Transfer,
            PlacementRequestId = line.Patient.RequestId,
            RequestVersion = line.Patient.RequestVersion,
            StayId = line.Patient.StayId,
            PatientId = line.Patient.PatientId,
            FromBedId = line.Patient.FromBedId,
            Day = line.Day,
            WardId = line.WardId,
            Room = line.Room,
            BedId = line.BedId,
            BedVersion = line.BedVersion,
            Points = line.Points,
            Reasons = line.Reasons,
            Needs = line.Needs,
        };

    internal void Accept(Guid request, string by, DateTimeOffset now) =>
        (State, PlacementRequestId, AnsweredBy, AnsweredAt) = (DayPlanEntryState.Accepted, request, by, now);

    internal void Reject(string reason, string by, DateTimeOffset now) =>
        (State, Reason, AnsweredBy, AnsweredAt) = (DayPlanEntryState.Rejected, reason, by, now);
}

/// <summary>Whom a line is about.</summary>
internal sealed record DayPlanPatient(
    Guid StayId,
    Guid PatientId,
    Guid? RequestId,
    long? RequestVersion,
    Guid? FromBedId
);
