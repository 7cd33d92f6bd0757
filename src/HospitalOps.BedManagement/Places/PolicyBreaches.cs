using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Persistence;

namespace HospitalOps.BedManagement.Places;

/// <summary>Beds whose patients would newly break a policy.</summary>
internal static class PolicyBreaches
{
    public static async Task<IReadOnlyList<PolicyBreach>> BreachesAsync(
        BedsDbContext database,
        Ward ward,
        string sexPolicy,
        string agePolicy,
        CancellationToken cancel
    )
    {
        var rows = await BedRows.ReadAsync(database, ward.HospitalId, ward.Id, cancel);
        var (now, then) = (OccupantRules.Of(rows, ward), OccupantRules.Of(rows, ward, sexPolicy, agePolicy));
        return
        [
            .. rows.Where(row => then.ContainsKey(row.BedId))
                .Select(row => new PolicyBreach(
                    row.BedId,
                    row.Code,
                    [.. then[row.BedId].Except(now.GetValueOrDefault(row.BedId) ?? [])]
                ))
                .Where(breach => breach.Rules.Count > 0),
        ];
    }
}
