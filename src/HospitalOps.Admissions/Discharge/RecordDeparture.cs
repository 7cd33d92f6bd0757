using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Stays;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Discharge;

/// <summary>The patient left the hospital; the stay is closed.</summary>
internal static class RecordDeparture
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays/{id:guid}/departure", HandleAsync)
            .Command(AdmissionsPermissions.RecordDeparture)
            .WithName("RecordDeparture")
            .WithSummary("The patient left the hospital; the stay is closed.");

    private static Task<Results<Ok<StayView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        RecordDepartureRequest request,
        Caller caller,
        AdmissionsDbContext database,
        StayCommand command,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            caller,
            request.OccurredAt,
            async (stay, _, at) =>
            {
                if (stay.Depart(at) is { } refusal)
                    return refusal;
                await NewbornsLeftBehind.AskAsync(database, stay, caller.UserName, clock.GetUtcNow(), cancel);
                return null;
            },
            cancel
        );
}
