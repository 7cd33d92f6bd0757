using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.Placement;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>
/// Accepts lines of a plan: each bed is held through the same guard as by hand. All of them, or none (the transaction
/// decides).
/// </summary>
internal static class EntryAcceptance
{
    /// <summary>
    /// Null when every line was applied; the caller has locked the plan, and rolls back on a refusal.
    /// </summary>
    public static async Task<Refusal?> ApplyAsync(
        BedsDbContext database,
        DayPlan plan,
        IReadOnlyList<DayPlanEntry> entries,
        string by,
        DateTimeOffset now,
        DateTimeOffset occurredAt,
        CancellationToken cancel
    )
    {
        var requests = await database.LockRequestsAsync(
            entries.Select(entry => entry.PlacementRequestId).OfType<Guid>(),
            plan.HospitalId,
            cancel
        );
        var beds = await database.LockRoomsOfAsync(
            [.. entries.Select(entry => entry.BedId!.Value)],
            plan.HospitalId,
            cancel
        );
        var present = await DayPlanPresent.ReadAsync(database, plan, cancel);
        DayPlanEntryId[] stale =
        [
            .. entries.Where(entry => present.StaleBecause(entry) is not null).Select(entry => entry.Id),
        ];
        // For one line the guard below says more: who holds the bed, since when.
        if (entries.Count > 1 && stale.Length > 0)
            return DayPlanRefusals.Stale(stale);

        foreach (var entry in entries)
        {
            var request = entry.PlacementRequestId is { } id
                ? requests[id]
                : await AskForTransferAsync(database, plan, entry, by, now, cancel);
            var locked = beds[entry.BedId!.Value];
            var terms = new HoldTerms(entry.BedVersion!.Value, null, by, now, occurredAt);
            if (await BedHold.HoldAsync(database, locked, request, terms, cancel) is { } refusal)
                return refusal.Code == CommonRefusals.StaleVersion.Code || entries.Count > 1
                    ? DayPlanRefusals.Stale([entry.Id])
                    : refusal;
            plan.Accept(entry, request.Id, by, now);
            // The next line is judged with this one in place: who lies beside whom depends on it.
            await database.SaveChangesAsync(cancel);
        }
        return stale.Length > 0 ? DayPlanRefusals.Stale(stale) : null;
    }

    /// <summary>A move that nobody had asked for becomes a transfer request like any other.</summary>
    private static async Task<PlacementRequest> AskForTransferAsync(
        BedsDbContext database,
        DayPlan plan,
        DayPlanEntry entry,
        string by,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var need = DayPlanViews.Read<PlacementNeed>(entry.Needs);
        var request = PlacementRequest.Ask(
            new PlacementAsk
            {
                Id = Guid.CreateVersion7(now),
                HospitalId = plan.HospitalId,
                StayId = entry.StayId,
                PatientId = entry.PatientId,
                FromBedId = entry.FromBedId,
                Needs = new PlacementNeeds(
                    need.CareLevel,
                    need.ServiceCode,
                    need.Sex,
                    need.AgeClass,
                    need.Isolation,
                    PlacementPriority.Planned,
                    need.EquipmentNeeded,
                    null,
                    "day_plan"
                ),
                AskedBy = by,
                OccurredAt = now,
            }
        );
        // The plan is of some time ago; the record may have been corrected since.
        if (await database.KnownPatients.FindAsync([entry.PatientId], cancel) is { } owner)
            request.Correct(
                owner.SexOr(need.Sex),
                owner.AgeOr(need.AgeClass, CasablancaTime.DayOf(now)) ?? need.AgeClass
            );
        database.Add(request);
        return request;
    }
}
