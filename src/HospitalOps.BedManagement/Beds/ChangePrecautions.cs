using HospitalOps.Api.Beds;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Beds;

/// <summary>
/// Infection control finds, changes or ends precautions for a patient in a bed. That is a fact and never refused for
/// the room: a room that
/// does not fit is shown on the board until the patient is moved, and nobody else is put beside him (INV-9).
/// </summary>
internal static class ChangePrecautions
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/beds/{id:guid}/precautions", HandleAsync)
            .Command(BedsPermissions.ChangePrecautions)
            .WithName("ChangePrecautions")
            .WithSummary("Change the isolation precautions of the patient in the bed.");

    private static Task<Results<Ok<BedView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        ChangePrecautionsRequest body,
        Caller caller,
        BedCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            caller,
            body.OccurredAt,
            situation =>
            {
                var (locked, now, occurredAt, database) = situation;
                if (locked.Open is not { } open)
                    return Task.FromResult<Refusal?>(BedRefusals.Empty.With("bedCode", locked.Bed.Code));
                if (open.Isolation == body.Isolation)
                    return Task.FromResult<Refusal?>(BedRefusals.PrecautionsUnchanged);
                open.ChangePrecautions(body.Isolation);
                database.Add(BedPrecaution.Of(Guid.CreateVersion7(now), open, caller.UserName, body.Reason, now));
                locked.Bed.ChangePrecautions(open, body.Reason, now, occurredAt);
                return Task.FromResult<Refusal?>(null);
            },
            cancel
        );
}
