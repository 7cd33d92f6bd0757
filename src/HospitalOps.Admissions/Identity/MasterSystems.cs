using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Identity;

/// <summary>Whether another system is master at a hospital, and what is then locked.</summary>
internal static class MasterSystems
{
    public static Task<MasterSystem?> OfAsync(AdmissionsDbContext database, Guid hospital, CancellationToken cancel) =>
        database.MasterSystems.AsNoTracking().SingleOrDefaultAsync(system => system.HospitalId == hospital, cancel);

    /// <summary>Traits are changed there, not here: a wish becomes a task.</summary>
    public static async Task<Refusal?> RefuseTraitsAsync(
        AdmissionsDbContext database,
        Guid hospital,
        CancellationToken cancel
    ) =>
        await OfAsync(database, hospital, cancel) is { } master ? PatientRefusals.MasteredElsewhere(master.Name) : null;
}
