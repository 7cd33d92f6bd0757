using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>What the holder of a paper may see of the own number: no name, no level of triage, no id.</summary>
/// <param name="State">waiting, called, absent, in_service; done for whatever ended.</param>
/// <param name="ServicePointFr">Where to go, while called or in service.</param>
public sealed record FollowedTicket(
    string Number,
    TicketState State,
    string QueueNameFr,
    string QueueNameEn,
    string QueueNameAr,
    string? ServicePointFr,
    string? ServicePointEn,
    string? ServicePointAr,
    int? Ahead,
    int? EstimateFromMinutes,
    int? EstimateToMinutes,
    DateTimeOffset ReadAt
);
