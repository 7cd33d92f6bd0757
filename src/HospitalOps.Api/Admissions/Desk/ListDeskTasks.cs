namespace HospitalOps.Api.Admissions;

/// <summary>One open task with the patient's label.</summary>
public sealed record DeskTaskView(
    Guid TaskId,
    string Kind,
    Guid? PatientId,
    Guid? StayId,
    Guid? SubjectId,
    string? Remark,
    string? NameLatin,
    string? NameArabic,
    string? Ipp,
    string OpenedBy,
    DateTimeOffset OpenedAt
);
