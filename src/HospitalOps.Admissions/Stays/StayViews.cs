using HospitalOps.Admissions.Discharge;
using HospitalOps.Admissions.Patients;
using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Stays;

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

internal static class StayViews
{
    public static StayView ToView(Stay stay, Patient patient) =>
        new(
            stay.Id,
            stay.StayNumber,
            stay.ExternalNumber,
            patient.Id,
            PatientViews.Join(patient.LastNameLatin, patient.FirstNameLatin),
            PatientViews.Join(patient.LastNameArabic, patient.FirstNameArabic),
            patient.Sex,
            patient.BirthYear,
            patient.Ipp,
            stay.Kind,
            stay.State,
            stay.VisitId,
            stay.CareLevel,
            stay.ServiceCode,
            stay.Destination,
            stay.OpenedAt,
            stay.ExpectedAt,
            stay.ExpiresAt,
            stay.Confidential,
            stay.MotherStayId,
            stay.AdmissionDecidedAt,
            stay.DischargeDecidedAt,
            stay.PaperworkDoneAt,
            stay.ClosedAt,
            patient.PersonId,
            stay.TransferredFromStayId,
            stay.TransferredToStayId,
            stay.Version
        );
}
