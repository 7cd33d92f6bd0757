using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Newborns;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Absences;

/// <summary>
/// A patient on leave, in theatre or at an examination keeps his bed; late returns are shown, never acted on.
/// </summary>
internal static class LeaveBed
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/beds/{id:guid}/leave", HandleAsync)
            .Command(BedsPermissions.VacateBed)
            .WithName("LeaveBed")
            .WithSummary("The patient is away and the bed is kept until a person says otherwise.");

    private static Task<Results<Ok<BedView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        LeaveBedRequest body,
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
                if (await database.OpenAbsenceAsync(id, cancel) is { } away)
                    return AbsenceRefusals.Away(locked.Bed.Code, away);
                var left = ToldTimes.After(
                    body.OccurredAt,
                    situation.OccurredAt,
                    (open.OccurredAt, BedRefusals.BeforeBedWasTaken)
                );
                if (!left.Succeeded)
                    return left.Refusal;
                var occurredAt = left.Value;
                var longest = BedAbsence.LongestOf(body.Kind);
                if (body.DueBackAt <= now || body.DueBackAt > now + longest)
                    return AbsenceRefusals.DueBackInvalid(longest);
                if (body is { KeepBed: false, Kind: AbsenceKind.Leave })
                {
                    // Without her bed there is no place for the cot: a newborn is parted from her first, with a reason.
                    if (
                        await NewbornsOfMother.DecideAsync(
                            database,
                            locked,
                            null,
                            null,
                            leaves: true,
                            caller.UserName,
                            now,
                            cancel
                        ) is
                        { } ask
                    )
                        return ask;
                    var instant = await database.InstantAsync([id], open.StayId, cancel);
                    database.Add(
                        await BedTurnover.VacateAsync(
                            database,
                            locked,
                            open,
                            "leave",
                            caller.UserName,
                            instant,
                            occurredAt,
                            now,
                            cancel
                        )
                    );
                    var due = body.DueBackAt.ToUniversalTime();
                    // A stay in a bed is known: its check made it known.
                    await database.Database.ExecuteSqlAsync(
                        $"update known_stay set away_since = {instant}, due_back_at = {due}, back_at = null where stay_id = {open.StayId}",
                        cancel
                    );
                    return null;
                }
                var absence = BedAbsence.Begin(
                    Guid.CreateVersion7(now),
                    open,
                    body.Kind,
                    body.DueBackAt.ToUniversalTime(),
                    caller.UserName,
                    occurredAt
                );
                database.Add(absence);
                locked.Bed.BeginAbsence(absence, occurredAt);
                return null;
            },
            cancel
        );
}
