using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Places;
using HospitalOps.Placement;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Occupancies;

/// <summary>
/// Which rules of sex and age the patients break where they lie now: after an override, or after the ward's policy
/// changed (INV-9).
/// </summary>
internal static class OccupantRules
{
    /// <summary>Codes per occupied bed; beds without a breach are missing.</summary>
    /// <param name="rows">All beds of the ward.</param>
    public static IReadOnlyDictionary<Guid, IReadOnlyList<string>> Of(
        IReadOnlyCollection<BedRow> rows,
        Ward ward,
        string? sexPolicy = null,
        string? agePolicy = null
    )
    {
        var snapshots = BedSnapshots
            .Of(rows, new Dictionary<Guid, Ward> { [ward.Id] = ward }, Guid.Empty)
            .ToDictionary(snapshot => snapshot.BedId);
        var found = new Dictionary<Guid, IReadOnlyList<string>>();
        foreach (var row in rows.Where(row => row.StayId is not null))
        {
            var snapshot = snapshots[row.BedId];
            if (sexPolicy is not null)
                snapshot = snapshot with { SexPolicy = Codes.Parse<SexPolicy>(sexPolicy) };
            if (agePolicy is not null)
                snapshot = snapshot with { AgePolicy = Codes.Parse<AgePolicy>(agePolicy) };
            var need = new PlacementNeed
            {
                CareLevel = ward.CareLevel,
                Sex = Codes.Parse<Sex>(row.Sex!),
                AgeClass = Codes.Parse<AgeClass>(row.AgeClass!),
            };
            string[] codes =
            [
                .. PlacementRules
                    .Breaches(need, snapshot)
                    .Select(breach => breach.Code)
                    .Where(code =>
                        code.StartsWith("sex_", StringComparison.Ordinal)
                        || code.StartsWith("age_", StringComparison.Ordinal)
                    ),
            ];
            if (codes.Length > 0)
                found[row.BedId] = codes;
        }
        return found;
    }
}
