using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Api.Admissions;

/// <summary>One stay with the patient's label.</summary>
public sealed record StayView(
    Guid StayId,
    string StayNumber,
    string? ExternalNumber,
    Guid PatientId,
    string? NameLatin,
    string? NameArabic,
    Sex Sex,
    int? BirthYear,
    string Ipp,
    StayKind Kind,
    StayState State,
    Guid? VisitId,
    CareLevel? CareLevel,
    string? ServiceCode,
    DischargeDestination? Destination,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ExpectedAt,
    DateTimeOffset? ExpiresAt,
    bool Confidential,
    Guid? MotherStayId,
    DateTimeOffset? AdmissionDecidedAt,
    DateTimeOffset? DischargeDecidedAt,
    DateTimeOffset? PaperworkDoneAt,
    DateTimeOffset? ClosedAt,
    Guid PersonId,
    Guid? TransferredFromStayId,
    Guid? TransferredToStayId,
    long Version
);
