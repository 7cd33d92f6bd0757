using System.ComponentModel.DataAnnotations;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Discharges;

/// <summary>What holds the discharge back.</summary>
/// <param name="Owner">Role that is to clear it; null: the one that usually does.</param>
public sealed record OpenBlockerRequest(
    BlockerKind Kind,
    [property: StringLength(40)] string? Owner,
    [property: StringLength(300)] string? Note,
    DateTimeOffset? DueAt
);

/// <summary>One blocker.</summary>
public sealed record BlockerView(
    Guid BlockerId,
    Guid JourneyId,
    BlockerKind Kind,
    string Owner,
    string? Note,
    DateTimeOffset OpenedAt,
    string OpenedBy,
    DateTimeOffset? DueAt,
    DateTimeOffset? ClearedAt,
    string? ClearedBy
)
{
    internal static BlockerView Of(DischargeBlocker row) =>
        new(
            row.Id,
            row.JourneyId,
            row.Kind,
            row.Owner,
            row.Note,
            row.OpenedAt,
            row.OpenedBy,
            row.DueAt,
            row.ClearedAt,
            row.ClearedBy
        );

    /// <summary>What was written about one patient is not for who watches all of them.</summary>
    internal static BlockerView For(Caller caller, DischargeBlocker row) =>
        caller.Role == Roles.OperationsManager ? Of(row) with { Note = null } : Of(row);
}

/// <summary>The open blockers of one patient in a ward.</summary>
public sealed record WardBlockers(
    Guid StayId,
    string? BedCode,
    DateTimeOffset? ReadyToLeaveAt,
    IReadOnlyList<BlockerView> Blockers
);

/// <summary>Blockers of a discharge: opened, cleared, seen per ward.</summary>
internal static class BlockingDischarge
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/discharge-blockers", OfWardAsync)
            .Query(TrackingPermissions.ReadDischarges)
            .WithName("ListBlockers")
            .WithSummary("Open blockers of a ward, one entry per patient.");
        group
            .MapPost("/journeys/{id:guid}/blockers", OpenAsync)
            .Command(TrackingPermissions.ChangeBlockers)
            .WithName("OpenBlocker")
            .WithSummary("Something holds the discharge back.");
        group
            .MapPost("/discharge-blockers/{id:guid}/clear", ClearAsync)
            .Command(TrackingPermissions.ChangeBlockers)
            .WithName("ClearBlocker")
            .WithSummary("A blocker is gone.");
    }

    private static async Task<Ok<IReadOnlyList<WardBlockers>>> OfWardAsync(
        Guid ward,
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    )
    {
        var rows = await database
            .Blockers.AsNoTracking()
            .Where(row => row.HospitalId == caller.HospitalId && row.ClearedAt == null)
            .Join(
                database.Journeys.AsNoTracking().Where(row => row.WardId == ward && !row.Ended),
                row => row.JourneyId,
                journey => journey.JourneyId,
                (row, journey) =>
                    new
                    {
                        row,
                        journey.BedCode,
                        journey.ReadyToLeaveAt,
                    }
            )
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<WardBlockers>>([
            .. rows.GroupBy(one => (one.row.JourneyId, one.BedCode, one.ReadyToLeaveAt))
                .Select(stay => new WardBlockers(
                    stay.Key.JourneyId,
                    stay.Key.BedCode,
                    stay.Key.ReadyToLeaveAt,
                    [.. stay.Select(one => BlockerView.For(caller, one.row))]
                )),
        ]);
    }

    private static async Task<Results<Created<BlockerView>, ProblemHttpResult>> OpenAsync(
        Guid id,
        OpenBlockerRequest body,
        Caller caller,
        TrackingDbContext database,
        JourneyLog log,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var journey = await database.LockJourneyAsync(id, caller.HospitalId, cancel);
        if (journey is null)
            return CommonRefusals.NotFound.ToProblem();
        if (!journey.IsStay || journey.PatientId is not { } patient)
            return TrackingRefusals.NotAStay.ToProblem();
        if (journey.Ended)
            return TrackingRefusals.JourneyEnded.ToProblem();
        if (
            await database.Blockers.AnyAsync(
                row => row.JourneyId == id && row.Kind == body.Kind && row.ClearedAt == null,
                cancel
            )
        )
            return TrackingRefusals.BlockerOpen.ToProblem();
        var owner = body.Owner is { } told && Roles.All.Contains(told) ? told : DischargeBlocker.OwnerOf(body.Kind);
        var blocker = new DischargeBlocker
        {
            Id = Guid.CreateVersion7(now),
            HospitalId = caller.HospitalId,
            JourneyId = id,
            PatientId = patient,
            Kind = body.Kind,
            Owner = owner,
            Note = body.Note,
            OpenedAt = now,
            OpenedBy = caller.UserName,
            DueAt = body.DueAt?.ToUniversalTime(),
        };
        database.Add(blocker);
        await log.OwnAsync(
            journey,
            journey.Block(blocker.Id, body.Kind.Code(), owner, blocker.DueAt, now),
            caller.UserName,
            cancel
        );
        await database.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/v1/discharge-blockers/{blocker.Id}", BlockerView.Of(blocker));
    }

    private static async Task<Results<Ok<BlockerView>, ProblemHttpResult>> ClearAsync(
        Guid id,
        Caller caller,
        TrackingDbContext database,
        JourneyLog log,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var known = await database
            .Blockers.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id && row.HospitalId == caller.HospitalId, cancel);
        if (
            known is null
            || await database.LockJourneyAsync(known.JourneyId, caller.HospitalId, cancel) is not { } journey
        )
            return CommonRefusals.NotFound.ToProblem();
        // Read again under the journey's lock: two people may clear at once.
        var blocker = await database.Blockers.SingleAsync(row => row.Id == id, cancel);
        if (blocker.Clear(caller.UserName, now) is { } refusal)
            return refusal.ToProblem();
        await log.OwnAsync(journey, journey.Unblock(id, blocker.Kind.Code(), now), caller.UserName, cancel);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(BlockerView.Of(blocker));
    }
}
