using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Absences;

/// <summary>The patient is back in his bed.</summary>
internal static class ReturnToBed
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/beds/{id:guid}/return", HandleAsync)
            .Command(BedsPermissions.VacateBed)
            .WithName("ReturnToBed")
            .WithSummary("The patient is back in his bed.");

    private static Task<Results<Ok<BedView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        ReturnToBedRequest body,
        Caller caller,
        BedCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            caller,
            body.OccurredAt,
            async situation =>
            {
                var (locked, now, occurredAt, database) = situation;
                if (await database.OpenAbsenceAsync(id, cancel) is not { } away)
                    return AbsenceRefusals.NotAway;
                locked.Bed.EndAbsence(away, AbsenceEnd.Returned, caller.UserName, now, occurredAt);
                return null;
            },
            cancel
        );
}
