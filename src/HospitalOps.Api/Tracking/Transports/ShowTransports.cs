using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.Api.Tracking;

/// <summary>One porter job.</summary>
/// <param name="ReadyAt">Null: announced, the patient is not ready yet.</param>
public sealed record TransportView(
    Guid TransportId,
    Guid StayId,
    Guid PatientId,
    TransportPurpose Purpose,
    TransportMode Mode,
    TransportState State,
    Guid? FromBedId,
    Guid? ToBedId,
    string? FromPlace,
    string? ToPlace,
    IReadOnlyList<string> Equipment,
    string? Isolation,
    bool Escort,
    DateTimeOffset? DueAt,
    DateTimeOffset RequestedAt,
    DateTimeOffset? ReadyAt,
    DateTimeOffset? TakenAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    string? Porter,
    string? EndReason,
    long Version
);

/// <summary>A job in the order in which it is proposed to this porter, with the reasons.</summary>
public sealed record ProposedTransport(TransportView Job, IReadOnlyList<string> Reasons);

/// <summary>What a porter did today. Minutes from taking to handing over; no median without a finished job.</summary>
public sealed record PorterLoad(string Porter, int Open, int DoneToday, double? MedianMinutes);

/// <summary>Who waits for a porter, who carries, and what could not be done today, the latest first.</summary>
public sealed record TransportBoardView(
    IReadOnlyList<TransportView> Jobs,
    IReadOnlyList<PorterLoad> Porters,
    IReadOnlyList<TransportView> Failed,
    double? MedianWaitMinutes
);
