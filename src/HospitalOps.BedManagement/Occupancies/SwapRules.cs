using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.Placement;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Occupancies;

/// <summary>Would each of two patients be placed rightly in the bed of the other?</summary>
internal static class SwapRules
{
    /// <summary>Codes of the rules that the swap breaks. What a patient needs is what was asked for him last.</summary>
    public static async Task<IReadOnlyList<string>> BreachesAsync(
        BedsDbContext database,
        LockedBed first,
        LockedBed second,
        CancellationToken cancel
    )
    {
        var stays = new[] { first.Open!.StayId, second.Open!.StayId };
        var needs = (
            await database
                .PlacementRequests.AsNoTracking()
                .Where(request => stays.Contains(request.StayId))
                .ToListAsync(cancel)
        )
            .GroupBy(request => request.StayId)
            .ToDictionary(
                asked => asked.Key,
                asked => BedSnapshots.NeedOf(asked.MaxBy(request => request.RequestedAt)!)
            );
        var wardIds = new[] { first.Bed.WardId, second.Bed.WardId };
        var wards = await database
            .Wards.AsNoTracking()
            .Where(ward => wardIds.Contains(ward.Id))
            .ToDictionaryAsync(ward => ward.Id, cancel);
        var rows = new List<BedRow>();
        foreach (var ward in wards.Keys)
            rows.AddRange(await BedRows.ReadAsync(database, first.Bed.HospitalId, ward, cancel));
        var after = rows.Select(row => Exchanged(row, first, second)).ToList();
        return [.. Breaches(first, second.Open).Concat(Breaches(second, first.Open)).Distinct()];

        IEnumerable<string> Breaches(LockedBed into, Occupancy comes)
        {
            if (!needs.TryGetValue(comes.StayId, out var need))
                return [];
            // The room as it will be, with the bed itself shown free and clean: only its rules are asked for.
            var room = after.Select(row => row.BedId == into.Bed.Id ? row with { StayId = null } : row).ToList();
            // His precautions are those in force, and sex and age those of his record, whatever was asked for when he
            // came.
            need = need with
            {
                Sex = comes.Sex,
                AgeClass = comes.AgeClass,
                Isolation = comes.Isolation,
            };
            var snapshot = BedSnapshots.Of(room, wards, comes.StayId).Single(bed => bed.BedId == into.Bed.Id);
            return PlacementRules.Breaches(need, snapshot).Select(breach => breach.Code);
        }
    }

    private static BedRow Exchanged(BedRow row, LockedBed first, LockedBed second) =>
        row.BedId == first.Bed.Id ? With(row, second.Open!)
        : row.BedId == second.Bed.Id ? With(row, first.Open!)
        : row;

    private static BedRow With(BedRow row, Occupancy comes) =>
        row with
        {
            StayId = comes.StayId,
            PatientId = comes.PatientId,
            Sex = comes.Sex.Code(),
            Isolation = comes.Isolation.Code(),
        };
}
