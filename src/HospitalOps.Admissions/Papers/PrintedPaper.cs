namespace HospitalOps.Admissions.Papers;

/// <summary>
/// One printing of a wristband, label, slip or certificate: who, when, why again (law 09-08: papers carry the minimum
/// and leave a trace).
/// </summary>
/// <param name="Kind">wristband, labels, admission_slip, stay_certificate.</param>
/// <param name="Copy">1 for the first, then counted per stay and kind.</param>
internal sealed record PrintedPaper(
    Guid Id,
    Guid HospitalId,
    Guid StayId,
    string Kind,
    int Copy,
    string Language,
    string? Reason,
    string PrintedBy,
    DateTimeOffset At
);
