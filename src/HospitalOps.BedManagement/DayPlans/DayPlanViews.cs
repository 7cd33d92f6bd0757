using System.Text.Json;
using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.Placement;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>What a plan was computed from: version of every bed and of every open request.</summary>
internal sealed record DayPlanSnapshot(Dictionary<Guid, long> Beds, Dictionary<Guid, long> Requests);

internal static class DayPlanViews
{
    /// <summary>The plan as it stands against the present state, or null.</summary>
    public static async Task<DayPlanView?> ReadAsync(
        BedsDbContext database,
        DayPlanId id,
        Guid hospital,
        CancellationToken cancel
    )
    {
        var plan = await database
            .DayPlans.AsNoTracking()
            .Include(row => row.Entries)
            .SingleOrDefaultAsync(row => row.Id == id && row.HospitalId == hospital, cancel);
        if (plan is null)
            return null;
        var present = await DayPlanPresent.ReadAsync(database, plan, cancel);
        var snapshot = Read<DayPlanSnapshot>(plan.Snapshot);
        var (before, after) = (
            Read<Dictionary<string, long>>(plan.CostsBefore),
            Read<Dictionary<string, long>>(plan.Costs)
        );
        DayPlanEntryView[] entries =
        [
            .. plan.Entries.OrderBy(entry => entry.Ordinal).Select(entry => View(entry, present, plan.State)),
        ];
        var added =
            plan.State == DayPlanState.Open
                ? present.Waiting.Count(request => !snapshot.Requests.ContainsKey(request))
                : 0;
        return new DayPlanView(
            plan.Id.Value,
            plan.State,
            plan.MadeAt,
            plan.MadeBy,
            plan.Days,
            plan.WeightsVersion,
            before.Values.Sum(),
            after.Values.Sum(),
            [
                .. MeetingCosts.Codes.Select(code => new CostPartView(
                    code,
                    before.GetValueOrDefault(code),
                    after.GetValueOrDefault(code)
                )),
            ],
            entries,
            Read<List<Guid>>(plan.Unplaced),
            added,
            added > 0 || entries.Any(entry => entry.StaleBecause is not null)
        );
    }

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, ApiJson.Options)!;

    private static DayPlanEntryView View(DayPlanEntry entry, DayPlanPresent present, DayPlanState state)
    {
        var need = Read<PlacementNeed>(entry.Needs);
        var open = state == DayPlanState.Open && entry.State == DayPlanEntryState.Proposed;
        return new DayPlanEntryView(
            entry.Id.Value,
            entry.Ordinal,
            entry.Kind,
            entry.PlacementRequestId,
            entry.StayId,
            entry.PatientId,
            need.CareLevel,
            need.Sex,
            need.Isolation,
            need.Priority,
            entry.FromBedId,
            present.CodeOf(entry.FromBedId),
            entry.Day,
            entry.WardId,
            present.WardOf(entry.WardId),
            entry.Room,
            entry.BedId,
            present.CodeOf(entry.BedId),
            entry.Points,
            Read<List<ReasonView>>(entry.Reasons),
            entry.State,
            entry.AnsweredBy,
            entry.AnsweredAt,
            entry.Reason,
            open ? present.StaleBecause(entry) : null
        );
    }
}
