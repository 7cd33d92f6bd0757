using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>Cost of one part, in points; less is better.</summary>
public sealed record CostPartView(string Code, long Before, long After);

/// <summary>One line; names come from Admissions.</summary>
/// <param name="BedId">Null when no bed of the room can be taken yet: the line informs.</param>
/// <param name="StaleBecause">bed_changed, request_changed or patient_moved: the line no longer fits the present
/// state.</param>
public sealed record DayPlanEntryView(
    Guid EntryId,
    int Ordinal,
    DayPlanEntryKind Kind,
    Guid? PlacementRequestId,
    Guid StayId,
    Guid PatientId,
    CareLevel CareLevel,
    Sex Sex,
    IsolationNeed Isolation,
    PlacementPriority Priority,
    Guid? FromBedId,
    string? FromBedCode,
    int Day,
    Guid WardId,
    string WardCode,
    string Room,
    Guid? BedId,
    string? BedCode,
    int Points,
    IReadOnlyList<ReasonView> Reasons,
    DayPlanEntryState State,
    string? AnsweredBy,
    DateTimeOffset? AnsweredAt,
    string? Reason,
    string? StaleBecause
);

/// <summary>A plan of the day. Nothing in it has moved unless a person accepted it.</summary>
/// <param name="NewRequests">Open requests that came after the plan was made.</param>
/// <param name="Unplaced">Requests for which no bed fits by the rules.</param>
public sealed record DayPlanView(
    Guid DayPlanId,
    DayPlanState State,
    DateTimeOffset MadeAt,
    string MadeBy,
    int Days,
    int WeightsVersion,
    long CostBefore,
    long Cost,
    IReadOnlyList<CostPartView> Parts,
    IReadOnlyList<DayPlanEntryView> Entries,
    IReadOnlyList<Guid> Unplaced,
    int NewRequests,
    bool IsStale
);
