using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Newborns;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Occupancies;

/// <summary>The bed is empty: it goes to cleaning in the same transaction (INV-8).</summary>
internal static class VacateBed
{
    private const string WrongEntry = "wrong_entry";

    /// <summary>
    /// Who was put into the bed by mistake and taken out within this time never lay there: no cleaning (INV-8).
    /// </summary>
    private static readonly TimeSpan SeenAtOnce = TimeSpan.FromMinutes(30);

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/beds/{id:guid}/vacate", HandleAsync)
            .Command(BedsPermissions.VacateBed)
            .WithName("VacateBed")
            .WithSummary("The patient left the bed; cleaning is asked at once.");

    private static Task<Results<Ok<BedView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        VacateBedRequest body,
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
                var (locked, now, _, database) = situation;
                if (locked.Open is not { } open)
                    return BedRefusals.Empty.With("bedCode", locked.Bed.Code);
                if (open.StayId != body.StayId)
                    return BedRefusals.OtherStay(locked.Bed.Code, open.StayId, open.StartedAt);
                var left = ToldTimes.After(
                    body.OccurredAt,
                    situation.OccurredAt,
                    (open.OccurredAt, BedRefusals.BeforeBedWasTaken)
                );
                if (!left.Succeeded)
                    return left.Refusal;
                if (
                    await NewbornsOfMother.DecideAsync(
                        database,
                        locked,
                        body.Newborns,
                        body.NewbornReason,
                        leaves: true,
                        caller.UserName,
                        now,
                        cancel
                    ) is
                    { } ask
                )
                    return ask;
                var instant = await database.InstantAsync([id], body.StayId, cancel);
                var job = await BedTurnover.VacateAsync(
                    database,
                    locked,
                    open,
                    body.Cause,
                    caller.UserName,
                    instant,
                    left.Value,
                    now,
                    cancel
                );
                database.Add(job);
                if (
                    body.Cause == WrongEntry
                    && instant - open.StartedAt < SeenAtOnce
                    && job.Class != CleaningClass.Terminal
                    && job.Cancel(WrongEntry, caller.UserName, now) is null
                )
                    locked.Bed.FinishCleaning(now, left.Value);
                return null;
            },
            cancel
        );
}
