namespace HospitalOps.SharedKernel.Queues;

/// <summary>One level of a scale.</summary>
/// <param name="Code">As it stands on boards: "1", "3A".</param>
/// <param name="DoctorMinutes">From the confirmation of the level to the doctor; 0 = at once.</param>
/// <param name="LookAgainMinutes">Until a nurse looks again.</param>
/// <param name="NameFr">What the level means, as the scale says it.</param>
public sealed record TriageLevel(
    string Code,
    int DoctorMinutes,
    int LookAgainMinutes,
    string NameFr,
    string NameEn,
    string NameAr
);
