using HospitalOps.Admissions.Persistence;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Stays;

/// <summary>
/// A patient is in one stay at a time; outpatient visits may run beside it. The index one_open_stay_per_patient is the
/// last judge.
/// </summary>
internal static class OpenStays
{
    /// <summary>Names the stay that is open; call with the patient locked.</summary>
    public static async Task<Refusal?> RefuseSecondAsync(
        AdmissionsDbContext database,
        Guid patient,
        CancellationToken cancel
    )
    {
        var open = await database
            .Stays.AsNoTracking()
            .FirstOrDefaultAsync(
                stay => stay.PatientId == patient && stay.State == StayState.Open && stay.Kind != StayKind.Outpatient,
                cancel
            );
        return open is null ? null : StayRefusals.PatientHasOpenStay(open.Id, open.StayNumber, open.OpenedAt);
    }
}
