using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Merging;

/// <summary>
/// Two records are one person. Merging twice is merging once; when both are admitted a second person decides.
/// </summary>
internal static class MergePatients
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/patients/{id:guid}/merge", HandleAsync)
            .Command(AdmissionsPermissions.MergePatients)
            .WithName("MergePatients")
            .WithSummary(
                "Merge another record into this one; its number keeps leading here. Both admitted: only proposed."
            );

    private static async Task<Results<Ok<MergeView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        MergePatientsRequest request,
        Caller caller,
        AdmissionsDbContext database,
        MergeAct merging,
        DeskTasks tasks,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (id == request.RetiredPatientId)
            return PatientRefusals.MergeWithItself.ToProblem();
        var pair = await database.LockPatientsAsync([id, request.RetiredPatientId], caller.HospitalId, cancel);
        if (pair.Count < 2)
            return CommonRefusals.NotFound.ToProblem();
        var (survivor, retired) = (
            pair.Single(patient => patient.Id == id),
            pair.Single(patient => patient.Id == request.RetiredPatientId)
        );
        if (await AgainAsync(database, survivor, retired, cancel) is { } same)
            return TypedResults.Ok(await merging.ToViewAsync(same, cancel));
        if (survivor.MergedIntoId is { } over)
            return PatientRefusals.Merged(over).ToProblem();
        if (retired.MergedIntoId is { } other)
            return PatientRefusals.Merged(other).ToProblem();

        var now = clock.GetUtcNow();
        var merge = PatientMerge.Propose(
            Guid.CreateVersion7(now),
            caller.HospitalId,
            survivor.Id,
            retired.Id,
            request.Reason,
            caller.UserName,
            now
        );
        database.Add(merge);
        var admitted = await database.Stays.CountAsync(
            stay =>
                (stay.PatientId == survivor.Id || stay.PatientId == retired.Id)
                && stay.State == StayState.Open
                && stay.Kind != StayKind.Outpatient,
            cancel
        );
        if (admitted == 2)
            tasks.Open("decide_merge", caller, survivor.Id, subject: merge.Id, remark: request.Reason);
        else
            await merging.CarryOutAsync(merge, survivor, retired, null, caller, now, cancel);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(await merging.ToViewAsync(merge, cancel));
    }

    /// <summary>The merge or open proposal of this very pair, in either direction.</summary>
    private static Task<PatientMerge?> AgainAsync(
        AdmissionsDbContext database,
        Patient survivor,
        Patient retired,
        CancellationToken cancel
    ) =>
        database
            .PatientMerges.AsNoTracking()
            .FirstOrDefaultAsync(
                merge =>
                    (merge.State == MergeState.Done && merge.SurvivorId == survivor.Id && merge.RetiredId == retired.Id)
                    || (
                        merge.State == MergeState.Proposed
                        && (
                            (merge.SurvivorId == survivor.Id && merge.RetiredId == retired.Id)
                            || (merge.SurvivorId == retired.Id && merge.RetiredId == survivor.Id)
                        )
                    ),
                cancel
            );
}
