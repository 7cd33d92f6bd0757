namespace HospitalOps.Admissions.Patients;

/// <summary>What is known of somebody who cannot say who he is.</summary>
/// <param name="PatientId">The provisional record.</param>
internal sealed record UnknownDetails(
    Guid PatientId,
    string? Signs,
    int? AgeFrom,
    int? AgeTo,
    string? PlaceFound,
    string? BroughtBy,
    string? Belongings,
    DateTimeOffset RecordedAt,
    string RecordedBy
);
