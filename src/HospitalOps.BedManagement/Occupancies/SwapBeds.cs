using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Absences;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Occupancies;

/// <summary>
/// Two patients exchange their beds in one transaction (HL7 A17): both rooms are locked, the rules are checked for
/// both, and
/// both occupancies end at the instant at which the new ones begin.
/// </summary>
internal static class SwapBeds
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/beds/{id:guid}/swap", HandleAsync)
            .Command(BedsPermissions.ConfirmArrival)
            .WithName("SwapBeds")
            .WithSummary("Two patients exchange their beds; all or nothing.");

    private static async Task<Results<Ok<BedView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        SwapBedsRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        HttpRequest http,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var occurredAt = Occurrence.Resolve(body.OccurredAt, now);
        if (!occurredAt.Succeeded)
            return occurredAt.Refusal.ToProblem();
        var version = RowVersion.Required(http);
        if (!version.Succeeded)
            return version.Refusal.ToProblem();
        if (id == body.WithBedId)
            return SwapRefusals.SameBed.ToProblem();

        var beds = await database.LockRoomsOfAsync([id, body.WithBedId], caller.HospitalId, cancel);
        if (!beds.TryGetValue(id, out var first) || !beds.TryGetValue(body.WithBedId, out var second))
            return CommonRefusals.NotFound.ToProblem();
        if (await RefuseAsync(database, first, second, cancel) is { } refusal)
            return refusal.ToProblem();
        if (first.Bed.Version != version.Value)
            return CommonRefusals.StaleVersion.With("bedCode", first.Bed.Code).ToProblem();
        if (second.Bed.Version != body.WithBedVersion)
            return CommonRefusals.StaleVersion.With("bedCode", second.Bed.Code).ToProblem();
        var breaches = await SwapRules.BreachesAsync(database, first, second, cancel);
        if (breaches.Count > 0 && string.IsNullOrWhiteSpace(body.OverrideReason))
            return PlacementRefusals.RuleBreached(breaches).ToProblem();

        var (one, other) = (first.Open!, second.Open!);
        var swapped = ToldTimes.After(
            body.OccurredAt,
            occurredAt.Value,
            (one.OccurredAt, BedRefusals.BeforeBedWasTaken),
            (other.OccurredAt, BedRefusals.BeforeBedWasTaken)
        );
        if (!swapped.Succeeded)
            return swapped.Refusal.ToProblem();
        var at = swapped.Value;
        Guid[] wardIds = [first.Bed.WardId, second.Bed.WardId];
        var wards = await database
            .Wards.AsNoTracking()
            .Where(ward => wardIds.Contains(ward.Id))
            .ToDictionaryAsync(ward => ward.Id, cancel);
        var instant = await database.InstantAsync([id, body.WithBedId], one.StayId, cancel);
        if (await database.InstantAsync([id, body.WithBedId], other.StayId, cancel) is var later && later > instant)
            instant = later;
        one.EndWithoutCleaning(instant, at, caller.UserName, body.CleaningExemption);
        other.EndWithoutCleaning(instant, at, caller.UserName, body.CleaningExemption);
        // The old occupancies must end before the new ones start: the unique indexes are checked row by row.
        await database.SaveChangesAsync(cancel);
        Enter(first, other, one);
        Enter(second, one, other);
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (BedConstraints.Explain(exception) is { } lost)
        {
            return lost.ToProblem();
        }
        return TypedResults.Ok(await BedReader.ReadAsync(first.Bed, database, clock, response, cancel));

        void Enter(LockedBed into, Occupancy comes, Occupancy goes)
        {
            var occupancy = Occupancy.Start(
                new OccupancyStart
                {
                    Id = new OccupancyId(Guid.CreateVersion7(now)),
                    Bed = into.Bed,
                    StayId = comes.StayId,
                    PatientId = comes.PatientId,
                    Sex = comes.Sex,
                    AgeClass = comes.AgeClass,
                    Isolation = comes.Isolation,
                    StartedAt = instant,
                    OccurredAt = at,
                    StartedBy = caller.UserName,
                    OverrideReason = breaches.Count > 0 ? body.OverrideReason : null,
                    PersonId = comes.PersonId,
                }
            );
            database.Add(occupancy);
            into.Bed.Occupy(wards[into.Bed.WardId], occupancy, null, comes.BedId, at, goes.StayId);
        }
    }

    private static async Task<Refusal?> RefuseAsync(
        BedsDbContext database,
        LockedBed first,
        LockedBed second,
        CancellationToken cancel
    )
    {
        foreach (var locked in new[] { first, second })
        {
            if (locked.Open is null)
                return BedRefusals.Empty.With("bedCode", locked.Bed.Code);
            if (await database.OpenAbsenceAsync(locked.Bed.Id, cancel) is { } away)
                return AbsenceRefusals.Away(locked.Bed.Code, away);
        }
        // Precautions that ended leave a room that is not clean yet either.
        return
            first.Open!.Isolation == second.Open!.Isolation && !first.Open.HadPrecautions && !second.Open.HadPrecautions
            ? null
            : SwapRefusals.NeedsCleaning;
    }
}
