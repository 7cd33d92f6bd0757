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
    /// <summary>Who is in a cot at her bed now.</summary>
    public static Task<List<NewbornLink>> WithAsync(
        BedsDbContext database,
        Guid motherStay,
        CancellationToken cancel
    ) =>
        database
            .Newborns.Where(link => link.MotherStayId == motherStay && link.ApartSince == null && link.LeftAt == null)
            .ToListAsync(cancel);

    /// <summary>Carries out the answer; the caller holds the lock on the mother's bed.</summary>
    /// <param name="leaves">She leaves the hospital; false: she moves, and the cot with her.</param>
    public static async Task<Refusal?> DecideAsync(
        BedsDbContext database,
        Guid motherStay,
        NewbornChoice? choice,
        string? reason,
        bool leaves,
        string by,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var newborns = await WithAsync(database, motherStay, cancel);
        if (newborns.Count == 0)
            return null;
        if (choice is null)
            return NewbornRefusals.DecisionNeeded(newborns.Count);
        if (choice == NewbornChoice.Apart && string.IsNullOrWhiteSpace(reason))
            return PlacementRefusals.ReasonRequired;
        foreach (var newborn in newborns)
        {
            if (choice == NewbornChoice.Apart)
                newborn.Part(reason!, by, now);
            else if (leaves)
                newborn.Leave(now);
        }
        return null;
    }
}
