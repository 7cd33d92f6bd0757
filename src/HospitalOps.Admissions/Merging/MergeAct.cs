using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Places;
using HospitalOps.Admissions.Stays;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Merging;

/// <summary>
/// The act itself, with both records locked: stays go over one by one and are counted before and after (INV-14).
/// </summary>
internal sealed class MergeAct(AdmissionsDbContext database)
{
    /// <param name="kept">The stay that goes on when both are admitted; the other one is cancelled, since nobody is in
    /// hospital twice.</param>
    public async Task<Refusal?> CarryOutAsync(
        PatientMerge merge,
        Patient survivor,
        Patient retired,
        Guid? kept,
        Caller caller,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var stays = await LockStaysAsync([survivor.Id, retired.Id], cancel);
        var open = stays.Where(stay => stay.State == StayState.Open && stay.Kind != StayKind.Outpatient).ToList();
        Guid? cancelled = null;
        if (open.Count == 2)
        {
            if (open.All(stay => stay.Id != kept))
                return PatientRefusals.KeptStayNeeded.With("stayIds", open.Select(stay => stay.Id));
            var double_ = open.Single(stay => stay.Id != kept);
            // Nobody lies in two beds: the ward says which of them is his, before one of the stays goes.
            if (await KnownPlaces.RefuseInBedAsync(database, double_.Id, cancel) is { } lies)
                return lies;
            double_.CancelDouble(kept!.Value, now);
            cancelled = double_.Id;
            var discharge = await database.DischargeRecords.SingleOrDefaultAsync(
                record => record.StayId == double_.Id && record.ReversedAt == null,
                cancel
            );
            discharge?.Reverse(caller.UserName, "merged_double", now);
            await database.SaveChangesAsync(cancel);
        }
        var before = stays.Count;
        var moved = stays.Where(stay => stay.PatientId == retired.Id).ToList();
        foreach (var stay in moved)
            stay.BelongsTo(survivor);
        survivor.Absorb(retired, [.. moved.Select(stay => stay.Id)], now);
        merge.Done(caller.UserName, now, moved, survivor.Version, cancelled);
        await database.SaveChangesAsync(cancel);
        await CountAsync(before, survivor.Id, retired.Id, cancel);
        return null;
    }

    public async Task<MergeView> ToViewAsync(PatientMerge merge, CancellationToken cancel)
    {
        var pair = await database
            .Patients.AsNoTracking()
            .Where(patient => patient.Id == merge.SurvivorId || patient.Id == merge.RetiredId)
            .ToDictionaryAsync(patient => patient.Id, cancel);
        var stays = await database
            .Stays.AsNoTracking()
            .Where(stay => stay.PatientId == merge.SurvivorId)
            .ToListAsync(cancel);
        var since = merge.State == MergeState.Done ? merge.Since(pair[merge.SurvivorId], stays) : [];
        return new(
            merge.Id,
            merge.SurvivorId,
            pair[merge.SurvivorId].Ipp,
            merge.RetiredId,
            pair[merge.RetiredId].Ipp,
            merge.State,
            merge.Reason,
            merge.ProposedBy,
            merge.ProposedAt,
            merge.DecidedBy,
            merge.DecidedAt,
            merge.MovedStays,
            stays.Count,
            since
        );
    }

    public Task<List<Stay>> LockStaysAsync(Guid[] patients, CancellationToken cancel) =>
        database
            .Stays.FromSql($"select * from stay where patient_id = any({patients}) order by id for no key update")
            .ToListAsync(cancel);

    /// <exception cref="InvalidOperationException">A stay was lost or doubled; nothing is committed.</exception>
    public async Task CountAsync(int before, Guid survivor, Guid other, CancellationToken cancel)
    {
        var after = await database.Stays.CountAsync(
            stay => stay.PatientId == survivor || stay.PatientId == other,
            cancel
        );
        if (after != before)
            throw new InvalidOperationException($"Stays are not conserved: {before} before, {after} after.");
    }
}
