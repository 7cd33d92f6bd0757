using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>One number on the screen.</summary>
/// <param name="ServicePointId">The desk has one patient at a time; two queues may show the same number.</param>
/// <param name="State">called, or in_service.</param>
/// <param name="CallCount">Grows with each recall, so that a screen can draw attention again.</param>
public sealed record DisplayedCall(
    Guid ServicePointId,
    string Number,
    TicketState State,
    DateTimeOffset CalledAt,
    int CallCount,
    string ServicePointFr,
    string ServicePointEn,
    string ServicePointAr
);

/// <summary>One queue on the screen, under its neutral public name.</summary>
/// <param name="Open">Gives numbers now.</param>
/// <param name="OpensAt">Next opening of a closed one; null when none is foreseen.</param>
public sealed record DisplayedQueue(
    string NameFr,
    string NameEn,
    string NameAr,
    int Waiting,
    bool Open,
    DateTimeOffset? OpensAt
);

/// <summary>What a waiting room may see: no name, no id of a person or a ticket, no level of triage.</summary>
public sealed record PublicDisplay(
    DateTimeOffset ReadAt,
    IReadOnlyList<DisplayedCall> Calls,
    IReadOnlyList<DisplayedQueue> Queues
);
