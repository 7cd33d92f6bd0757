using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Cover;

/// <summary>The payment guarantee goes one step.</summary>
internal static class MoveGuarantee
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays/{id:guid}/guarantee", HandleAsync)
            .Command(AdmissionsPermissions.ManageCover)
            .WithName("MoveGuarantee")
            .WithSummary("Move the payment guarantee (PEC) one step with the facts of that step.");

    private static async Task<Results<Ok<CoverView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        MoveGuaranteeRequest request,
        Caller caller,
        AdmissionsDbContext database,
        CoverViews views,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var stay = await database.LockStayAsync(id, caller.HospitalId, cancel);
        if (stay is null)
            return CommonRefusals.NotFound.ToProblem();
        var cover = await database.StayCovers.SingleOrDefaultAsync(row => row.StayId == id, cancel);
        if (cover is null)
            return CoverRefusals.NoCover.ToProblem();
        var facts = new GuaranteeFacts(
            request.Amount,
            request.Reference,
            request.ValidUntil,
            request.SentOn,
            request.SentTo,
            request.Reason
        );
        if (cover.Move(request.State, facts, caller.UserName, clock.GetUtcNow()) is { } refusal)
            return refusal.ToProblem();
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(await views.ReadAsync(stay, cancel));
    }
}
