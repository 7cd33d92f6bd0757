using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Stays;

/// <summary>Stays of the caller's hospital, newest first, in one query.</summary>
internal static class ListStays
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/stays", HandleAsync)
            .Query(AdmissionsPermissions.ReadStays)
            .WithName("ListStays")
            .WithSummary(
                "Open stays, stays with a decided discharge, stays whose paperwork is due, expected ones or closed ones; of one patient: all unless told."
            );

    private static async Task<Results<Ok<IReadOnlyList<StayView>>, ProblemHttpResult>> HandleAsync(
        string? state,
        Guid? patientId,
        int? take,
        Caller caller,
        AdmissionsDbContext database,
        ConfidentialStays confidential,
        CancellationToken cancel
    )
    {
        var filter = patientId is null ? StayFilter.Open : StayFilter.Any;
        if (state is not null && !Codes.TryParse(state, out filter))
            return CommonRefusals.InvalidRequest("state").ToProblem();
        var stays = database.Stays.AsNoTracking().Where(stay => stay.HospitalId == caller.HospitalId);
        if (patientId is { } whose)
            stays = stays.Where(stay => stay.PatientId == whose);
        stays = filter switch
        {
            StayFilter.DischargeDecided => stays.Where(stay =>
                stay.State == StayState.Open && stay.DischargeDecidedAt != null
            ),
            StayFilter.PaperworkDue => stays.Where(stay =>
                stay.DischargeDecidedAt != null && stay.PaperworkDoneAt == null
            ),
            StayFilter.Any => stays,
            StayFilter.Expected => stays.Where(stay => stay.State == StayState.PreAdmitted),
            StayFilter.Closed => stays.Where(stay => stay.State == StayState.Closed),
            _ => stays.Where(stay => stay.State == StayState.Open),
        };
        var rows = await stays
            .Join(
                database.Patients.AsNoTracking(),
                stay => stay.PatientId,
                patient => patient.Id,
                (stay, patient) => new { stay, patient }
            )
            .OrderByDescending(row => row.stay.OpenedAt)
            .Take(Math.Clamp(take ?? 200, 1, 1000))
            .ToListAsync(cancel);
        var hidden = await confidential.HiddenAsync([.. rows.Select(row => row.patient.Id).Distinct()], caller, cancel);
        IReadOnlyList<StayView> views =
        [
            .. rows.Where(row => !hidden.Contains(row.patient.Id))
                .Select(row => StayViews.ToView(row.stay, row.patient)),
        ];
        return TypedResults.Ok(views);
    }
}
