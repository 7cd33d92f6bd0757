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

/// <summary>
/// Takes a merge back. Nothing happened since: the state before is restored. Something did: a task asks a person which
/// stays go back,
/// and nothing moves by itself.
/// </summary>
internal static class UndoMerge
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/patient-merges/{id:guid}/undo", HandleAsync)
            .Command(AdmissionsPermissions.MergePatients)
            .WithName("UndoMerge")
            .WithSummary(
                "Take a merge back; answers still done with a task when something happened since. Undoing twice is undoing once."
            );

    private static async Task<Results<Ok<MergeView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        UndoMergeRequest request,
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
        if (merge.State == MergeState.Undone)
            return TypedResults.Ok(await merging.ToViewAsync(merge, cancel));
        if (merge.State != MergeState.Done)
            return PatientRefusals.MergeNotDone.ToProblem();

        var now = clock.GetUtcNow();
        var stays = await merging.LockStaysAsync([survivor.Id, retired.Id], cancel);
        var since = merge.Since(survivor, stays);
        if (since.Contains("merged_again") || (since.Count > 0 && request.StayIds is null))
        {
            await tasks.FinishAsync("review_unmerge", caller, "asked again", cancel, subject: merge.Id);
            tasks.Open("review_unmerge", caller, survivor.Id, subject: merge.Id, remark: string.Join(", ", since));
        }
        else
        {
            var back = request.StayIds ?? merge.MovedStays;
            var returning = stays.Where(stay => back.Contains(stay.Id)).ToList();
            foreach (var stay in returning)
                stay.BelongsTo(retired);
            survivor.Release(retired, [.. returning.Select(stay => stay.Id)], now);
            merge.Undo(caller.UserName, request.Reason, now);
            await database.SaveChangesAsync(cancel);
            if (stays.SingleOrDefault(stay => stay.Id == merge.CancelledStay) is { } double_)
                double_.Uncancel(double_.PatientId == survivor.Id ? survivor : retired, now);
            await tasks.FinishAsync("review_unmerge", caller, request.Reason, cancel, subject: merge.Id);
            await database.SaveChangesAsync(cancel);
            await merging.CountAsync(stays.Count, survivor.Id, retired.Id, cancel);
        }
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(await merging.ToViewAsync(merge, cancel));
    }
}
