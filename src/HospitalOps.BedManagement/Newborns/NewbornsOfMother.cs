using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Newborns;

/// <summary>
/// A mother moves or leaves: together or apart is asked, never guessed, and neither stay ends because of the other.
/// </summary>
internal static class NewbornsOfMother
{
    private const string MotherLeft = "mother_left";

    /// <summary>Who is in a cot at her bed now.</summary>
    public static Task<List<NewbornLink>> WithAsync(
        BedsDbContext database,
        Guid motherStay,
        CancellationToken cancel
    ) =>
        database
            .Newborns.Where(link => link.MotherStayId == motherStay && link.ApartSince == null && link.LeftAt == null)
            .ToListAsync(cancel);

    /// <summary>
    /// A stay is over. Her newborns of whom nobody said that they left with her are apart from her, and the ward says
    /// where they are; a newborn that has left itself lies beside nobody. The caller holds the lock on the bed.
    /// </summary>
    public static async Task StayEndedAsync(
        BedsDbContext database,
        Guid stay,
        LockedBed? bed,
        string by,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        foreach (var newborn in await WithAsync(database, stay, cancel))
            Part(newborn, bed?.Open?.StayId == stay ? bed : null, MotherLeft, by, now);
        foreach (
            var itself in await database
                .Newborns.Where(link => link.BabyStayId == stay && link.LeftAt == null)
                .ToListAsync(cancel)
        )
            itself.Leave(now);
    }

    /// <summary>Carries out the answer.</summary>
    /// <param name="bed">The mother's, locked; she is in it.</param>
    /// <param name="leaves">She leaves the hospital; false: she moves, and the cot with her.</param>
    public static async Task<Refusal?> DecideAsync(
        BedsDbContext database,
        LockedBed bed,
        NewbornChoice? choice,
        string? reason,
        bool leaves,
        string by,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var newborns = await WithAsync(database, bed.Open!.StayId, cancel);
        if (newborns.Count == 0)
            return null;
        if (choice is null)
            return NewbornRefusals.DecisionNeeded(newborns.Count);
        if (choice == NewbornChoice.Apart && string.IsNullOrWhiteSpace(reason))
            return PlacementRefusals.ReasonRequired;
        foreach (var newborn in newborns)
        {
            if (choice == NewbornChoice.Apart)
                Part(newborn, bed, reason!, by, now);
            else if (leaves)
                newborn.Leave(now);
        }
        return null;
    }

    /// <summary>Whoever asks where the newborn is hears it by the mother's bed.</summary>
    private static void Part(NewbornLink newborn, LockedBed? bed, string reason, string by, DateTimeOffset now)
    {
        newborn.Part(reason, by, now);
        bed?.Bed.ChangeNewborns(bed.Open!, newborn.BabyStayId, "apart", now);
    }
}
