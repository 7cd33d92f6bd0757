using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Blocks;

/// <summary>The block gets a later end.</summary>
internal static class ProlongBlock
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/beds/{id:guid}/prolong-block", HandleAsync)
            .Command(BedsPermissions.BlockBed)
            .WithName("ProlongBlock")
            .WithSummary("Give the block a later end.");

    private static Task<Results<Ok<BedView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        ProlongBlockRequest body,
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
                if (await database.LiveBlockAsync(id, cancel) is not { } live)
                    return BedRefusals.NotBlocked;
                if (live.Prolong(body.Until.ToUniversalTime(), caller.UserName, now) is { } refusal)
                    return refusal;
                if (live.State == BlockState.InForce)
                    locked.Bed.BeginBlock(live.Reason, live.Until, now);
                else
                    locked.Bed.PlanBlock(live, calledOff: false, now);
                return null;
            },
            cancel
        );
}
