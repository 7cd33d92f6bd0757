using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Blocks;

/// <summary>Takes a bed out of use until a date, now or planned.</summary>
internal static class BlockBed
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/beds/{id:guid}/block", HandleAsync)
            .Command(BedsPermissions.BlockBed)
            .WithName("BlockBed")
            .WithSummary("Block a bed until a date. With a patient in it or held: refused, or planned with whenEmpty.");

    private static Task<Results<Ok<BedView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        BlockBedRequest body,
        Caller caller,
        BedCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            caller,
            null,
            async situation =>
            {
                var (locked, now, _, database) = situation;
                if (await database.LiveBlockAsync(id, cancel) is { } live)
                    return BedRefusals.BlockExists(locked.Bed.Code, live);
                var (until, from) = (body.Until.ToUniversalTime(), body.From?.ToUniversalTime());
                if (until <= now || until <= from)
                    return BedRefusals.BlockInPast;
                var later = from > now || (body.WhenEmpty && (locked.Open is not null || locked.Held is not null));
                if (!later && locked.Bed.Block(locked.Open, locked.Held, body.Reason, until, now) is { } refusal)
                    return refusal;
                var block = later
                    ? BedBlock.Plan(
                        new BedBlockId(Guid.CreateVersion7(now)),
                        locked.Bed,
                        body.Reason,
                        from,
                        until,
                        caller.UserName,
                        now
                    )
                    : BedBlock.Begin(
                        new BedBlockId(Guid.CreateVersion7(now)),
                        locked.Bed,
                        body.Reason,
                        until,
                        caller.UserName,
                        now
                    );
                if (later)
                    locked.Bed.PlanBlock(block, calledOff: false, now);
                database.Add(block);
                return null;
            },
            cancel
        );
}
