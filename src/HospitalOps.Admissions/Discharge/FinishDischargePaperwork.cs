using HospitalOps.Admissions.Stays;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Discharge;

/// <summary>The clerk finished the administrative discharge.</summary>
internal static class FinishDischargePaperwork
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays/{id:guid}/discharge-paperwork", HandleAsync)
            .Command(AdmissionsPermissions.FinishPaperwork)
            .WithName("FinishDischargePaperwork")
            .WithSummary("The clerk finished the administrative discharge.");

    private static Task<Results<Ok<StayView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        FinishDischargePaperworkRequest request,
        Caller caller,
        StayCommand command,
        CancellationToken cancel
    ) => command.ApplyAsync(id, caller, request.OccurredAt, (stay, at) => stay.FinishPaperwork(at), cancel);
}
