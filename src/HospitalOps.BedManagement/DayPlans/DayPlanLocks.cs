using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>
/// Locks of the plan of the day: the plan before everything else, then requests in id order, then beds in id order
/// (docs/invariants.md, D1).
/// </summary>
internal static class DayPlanLocks
{
    /// <summary>The plan with its lines.</summary>
    public static async Task<DayPlan?> LockDayPlanAsync(
        this BedsDbContext database,
        DayPlanId id,
        Guid hospital,
        CancellationToken cancel
    )
    {
        var plan = await database
            .DayPlans.FromSql(
                $"select * from day_plan where id = {id.Value} and hospital_id = {hospital} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (plan is not null)
            await database.Entry(plan).Collection(row => row.Entries).LoadAsync(cancel);
        return plan;
    }

    /// <summary>The open plan of a hospital, without its lines.</summary>
    public static Task<DayPlan?> LockOpenDayPlanAsync(
        this BedsDbContext database,
        Guid hospital,
        CancellationToken cancel
    ) =>
        database
            .DayPlans.FromSql(
                $"select * from day_plan where hospital_id = {hospital} and state = 'open' for no key update"
            )
            .SingleOrDefaultAsync(cancel);

    public static async Task<IReadOnlyDictionary<Guid, PlacementRequest>> LockRequestsAsync(
        this BedsDbContext database,
        IEnumerable<Guid> ids,
        Guid hospital,
        CancellationToken cancel
    )
    {
        var wanted = ids.Distinct().ToArray();
        var requests = await database
            .PlacementRequests.FromSql(
                $"select * from placement_request where id = any({wanted}) and hospital_id = {hospital} order by id for no key update"
            )
            .ToListAsync(cancel);
        return requests.ToDictionary(request => request.Id);
    }
}
