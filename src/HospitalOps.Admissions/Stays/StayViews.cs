using HospitalOps.Admissions.Patients;
using HospitalOps.Api.Admissions;

namespace HospitalOps.Admissions.Stays;

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
