using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>
/// Who is in hospital: one definition for every count. A patient who is only expected has no kind yet; who goes home
/// the same day is counted apart.
/// </summary>
internal static class Presence
{
    /// <summary>Kinds of stays of a day.</summary>
    public static readonly string[] DayKinds = [StayKind.DayCase.Code(), StayKind.Outpatient.Code()];

    /// <summary>Arrived for a stay with nights, and not left.</summary>
    public static IQueryable<Journey> WhereInHospital(this IQueryable<Journey> journeys, Guid hospital) =>
        journeys.Where(row =>
            row.HospitalId == hospital && !row.Ended && row.IsStay && row.Kind != null && !DayKinds.Contains(row.Kind)
        );
}
