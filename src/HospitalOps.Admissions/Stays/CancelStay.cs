using HospitalOps.Admissions.Discharge;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Places;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Stays;

/// <summary>The stay never took place.</summary>
internal static class CancelStay
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays/{id:guid}/cancel", HandleAsync)
            .Command(AdmissionsPermissions.CancelStay)
            .WithName("CancelStay")
            .WithSummary("The stay never took place.");

    private static Task<Results<Ok<StayView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        CancelStayRequest request,
        Caller caller,
        AdmissionsDbContext database,
        StayCommand command,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            caller,
            null,
            async (stay, _, at) =>
            {
                var refusal =
                    await KnownPlaces.RefuseInBedAsync(database, id, cancel)
                    ?? stay.Cancel(request.Reason, request.Note, at);
                if (refusal is null)
                    await NewbornsLeftBehind.AskAsync(database, stay, caller.UserName, clock.GetUtcNow(), cancel);
                return refusal;
            },
            cancel
        );
}
