using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Blocks;

/// <summary>The block ends now; a planned one is called off.</summary>
internal static class UnblockBed
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/beds/{id:guid}/unblock", HandleAsync)
            .Command(BedsPermissions.BlockBed)
            .WithName("UnblockBed")
            .WithSummary("End the block, or call off the planned one.");

    private static Task<Results<Ok<BedView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        UnblockBedRequest body,
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
                if (live.State == BlockState.InForce && locked.Bed.Unblock(now) is { } refusal)
                    return refusal;
                if (live.State == BlockState.Planned)
                    locked.Bed.PlanBlock(live, calledOff: true, now);
                return live.End(caller.UserName, now);
            },
            cancel
        );
}
