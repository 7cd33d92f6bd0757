using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Clients;

public sealed record CleaningJob(
    Guid CleaningJobId,
    Guid BedId,
    string BedCode,
    Guid WardId,
    string? WardCode,
    string Building,
    int Floor,
    string State,
    string? Class,
    string? Priority,
    DateTimeOffset RequestedAt,
    DateTimeOffset? StartedAt,
    string? AssignedTo,
    string? Cleaner,
    string? Remark,
    bool WaitingForBed,
    string? Alarm,
    int PlannedMinutes
);

public sealed record CleaningDuty(string Cleaner, string Building, int? Floor, DateTimeOffset BeganAt);

public sealed record CleanerLoad(
    string Cleaner,
    string Building,
    int? Floor,
    DateTimeOffset Since,
    int Given,
    string? Working,
    int DoneToday
);

public sealed record CleaningZone(string Building, int Floor, int Open, int Waited, int OnDuty);

public sealed record CleaningGap(string Gap, double? MedianMinutes, double? P90Minutes, int N);

public sealed record CleaningBoard(
    List<CleaningJob> Jobs,
    List<CleanerLoad> Cleaners,
    List<CleaningZone> Zones,
    List<CleaningGap> Gaps
);
