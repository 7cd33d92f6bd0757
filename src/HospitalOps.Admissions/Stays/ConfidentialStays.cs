using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Stays;

/// <summary>
/// Patients whose open stay is confidential: the care team sees them, everybody else finds nobody ("no information").
/// Whoever types the exact
/// stay number from the folder may do the papers for some hours; each such opening, and each by the care team, is
/// written down.
/// </summary>
internal sealed class ConfidentialStays(AdmissionsDbContext database, TimeProvider clock)
{
    /// <summary>How long somebody who knew the number may go on with the papers.</summary>
    private static readonly TimeSpan Papers = TimeSpan.FromHours(4);

    private static readonly HashSet<string> CareTeam = [Roles.Doctor, Roles.WardNurse, Roles.TriageNurse];

    /// <summary>Of these patients, the ones that this person must not see.</summary>
    public async Task<HashSet<Guid>> HiddenAsync(
        IReadOnlyCollection<Guid> patients,
        Caller caller,
        CancellationToken cancel
    )
    {
        if (patients.Count == 0)
            return [];
        var confidential = await database
            .Stays.AsNoTracking()
            .Where(stay =>
                patients.Contains(stay.PatientId)
                && stay.Confidential
                && (stay.State == StayState.Open || stay.State == StayState.PreAdmitted)
            )
            .Select(stay => stay.PatientId)
            .Distinct()
            .ToListAsync(cancel);
        if (confidential.Count == 0 || CareTeam.Contains(caller.Role))
            return [];
        var since = clock.GetUtcNow() - Papers;
        var opened = await database
            .RecordOpenings.AsNoTracking()
            .Where(opening =>
                confidential.Contains(opening.PatientId) && opening.OpenedBy == caller.UserName && opening.At > since
            )
            .Select(opening => opening.PatientId)
            .ToListAsync(cancel);
        return [.. confidential.Except(opened)];
    }

    /// <summary>
    /// False: to this person there is no such patient. True: it may be shown, and for a confidential one that is
    /// written down.
    /// </summary>
    public async Task<bool> MayOpenAsync(Guid patient, Caller caller, CancellationToken cancel)
    {
        if ((await HiddenAsync([patient], caller, cancel)).Count > 0)
            return false;
        if (
            CareTeam.Contains(caller.Role)
            && await database.Stays.AnyAsync(
                stay => stay.PatientId == patient && stay.Confidential && stay.State == StayState.Open,
                cancel
            )
        )
            await WriteDownAsync(patient, caller, "care", cancel);
        return true;
    }

    public async Task WriteDownAsync(Guid patient, Caller caller, string way, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        database.Add(
            new RecordOpening(
                Guid.CreateVersion7(now),
                caller.HospitalId,
                patient,
                caller.UserName,
                caller.Role,
                way,
                now
            )
        );
        await database.SaveChangesAsync(cancel);
    }
}
