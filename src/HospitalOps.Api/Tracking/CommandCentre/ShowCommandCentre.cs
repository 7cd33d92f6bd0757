namespace HospitalOps.Api.Tracking;

/// <summary>Flow in one local hour of the day.</summary>
public sealed record FlowHour(int Hour, int Arrivals, int Admissions, int Discharges);

/// <summary>One hospital at a glance; numbers only, nobody's name or id.</summary>
/// <param name="InHospital">Patients who have arrived for a stay and not left; nobody who is only expected.</param>
/// <param name="DayPatients">Open stays of outpatients and day cases: not in <paramref name="InHospital"/>.</param>
/// <param name="Boarding">Admission decided, no bed yet.</param>
public sealed record CentreView(
    string Hospital,
    DateTimeOffset ReadAt,
    int InHospital,
    int DayPatients,
    int Boarding,
    DateTimeOffset? LongestBoardingSince,
    IReadOnlyList<FlowHour> Flow,
    IReadOnlyList<WaitingNow> Waiting,
    int JobsWaiting,
    DateTimeOffset? OldestJobAt,
    int JobsUnderWay,
    int Delays,
    int Escalated,
    int Unacknowledged,
    int ReadyToLeave,
    int ExpectedToday,
    int Blockers
);
