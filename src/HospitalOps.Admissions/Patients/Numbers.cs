using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Stays;
using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Patients;

/// <summary>
/// New numbers by the rule of a hospital. Sequences never give a value twice, also under load and after a roll-back.
/// </summary>
internal sealed class Numbers(AdmissionsDbContext database)
{
    public async Task<string> NextPermanentAsync(Guid hospital, CancellationToken cancel) =>
        PermanentNumber.Format(Hospitals.ById(hospital).Code, await database.NextAsync("ipp_number", cancel));

    public async Task<string> NextStayAsync(Guid hospital, DateTimeOffset now, CancellationToken cancel) =>
        StayNumber.Format(Hospitals.ById(hospital).Code, now, await database.NextAsync("stay_number", cancel));
}
