using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Stays;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Places;

/// <summary>Why an act of the desk waits for the ward.</summary>
internal static class KnownPlaces
{
    /// <summary>Names the bed that the patient lies in; null when he lies in none.</summary>
    public static async Task<Refusal?> RefuseInBedAsync(
        AdmissionsDbContext database,
        Guid stay,
        CancellationToken cancel
    ) =>
        await database
            .KnownPlaces.AsNoTracking()
            .FirstOrDefaultAsync(place => place.StayId == stay && place.InBed, cancel)
            is { } place
            ? StayRefusals.InBed(place.BedCode)
            : null;

    /// <summary>Names the bed that the patient lies in or that is held for him; null when there is none.</summary>
    public static async Task<Refusal?> RefuseInOrHeldBedAsync(
        AdmissionsDbContext database,
        Guid stay,
        CancellationToken cancel
    )
    {
        if (await RefuseInBedAsync(database, stay, cancel) is { } lies)
            return lies;
        return
            await database.KnownPlaces.AsNoTracking().FirstOrDefaultAsync(place => place.StayId == stay, cancel)
                is { } held
            ? StayRefusals.BedHeld(held.BedCode)
            : null;
    }
}
