namespace HospitalOps.Api.Queues;

/// <summary>What stands on the paper: nothing of the person.</summary>
/// <param name="Ahead">People who would be called first.</param>
/// <param name="EstimateFromMinutes">Lower end of the expected wait; null when too little is known.</param>
/// <param name="FollowCode">For the page behind the QR code.</param>
public sealed record TicketSlip(
    string Number,
    string QueueNameFr,
    string QueueNameEn,
    string QueueNameAr,
    DateTimeOffset ArrivedAt,
    int? Ahead,
    int? EstimateFromMinutes,
    int? EstimateToMinutes,
    string FollowCode
);
