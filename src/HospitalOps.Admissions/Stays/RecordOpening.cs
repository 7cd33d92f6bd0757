namespace HospitalOps.Admissions.Stays;

/// <summary>Somebody opened a record with a confidential stay: who, when, by which way.</summary>
/// <param name="Way">care: a member of the care team; stay_number: the exact number was known; created: opened the stay
/// himself.</param>
internal sealed record RecordOpening(
    Guid Id,
    Guid HospitalId,
    Guid PatientId,
    string OpenedBy,
    string Role,
    string Way,
    DateTimeOffset At
);
