using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Merging;

/// <summary>The second pair of eyes: both records are admitted, and nobody merges them alone.</summary>
internal static class DecideMerge
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/patient-merges/{id:guid}/decision", HandleAsync)
            .Command(AdmissionsPermissions.MergePatients)
            .WithName("DecideMerge")
            .WithSummary("Carry out or refuse a proposed merge; not by the one who proposed it.");

    private static async Task<Results<Ok<MergeView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        DecideMergeRequest request,
        Caller caller,
        AdmissionsDbContext database,
        MergeAct merging,
        DeskTasks tasks,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var found = await database.FindMergeAsync(id, caller.HospitalId, cancel);
        if (found is not var (merge, survivor, retired))
            return CommonRefusals.NotFound.ToProblem();
        if (merge.State != MergeState.Proposed)
            return PatientRefusals.MergeDecided.With("by", merge.DecidedBy).With("since", merge.DecidedAt).ToProblem();
        if (merge.ProposedBy == caller.UserName)
            return PatientRefusals.SecondPersonNeeded.ToProblem();
        if (survivor.MergedIntoId is { } over)
            return PatientRefusals.Merged(over).ToProblem();
        if (retired.MergedIntoId is { } other)
            return PatientRefusals.Merged(other).ToProblem();

        var now = clock.GetUtcNow();
        if (!request.Approve)
            merge.Refuse(caller.UserName, now);
        else if (
            await merging.CarryOutAsync(merge, survivor, retired, request.KeptStayId, caller, now, cancel) is
            { } refusal
        )
            return refusal.ToProblem();
        await tasks.FinishAsync(
            "decide_merge",
            caller,
            request.Approve ? "approved" : "refused",
            cancel,
            subject: merge.Id
        );
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(await merging.ToViewAsync(merge, cancel));
    }
}
