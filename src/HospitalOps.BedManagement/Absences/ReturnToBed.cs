using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

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
                var (locked, _, _, database) = situation;
                if (await database.OpenAbsenceAsync(id, cancel) is not { } away)
                    return await ReturnWithoutBedAsync(situation, id, body, cancel);
                var back = ToldTimes.After(
                    body.OccurredAt,
                    situation.OccurredAt,
                    (away.BeganAt, BedRefusals.BeforeAbsence)
                );
                if (!back.Succeeded)
                    return back.Refusal;
                locked.Bed.EndAbsence(away, AbsenceEnd.Returned, caller.UserName, back.Value, back.Value);
                return null;
            },
            cancel
        );

    /// <summary>His bed was given up with the leave: from now on he waits for one.</summary>
    private static async Task<Refusal?> ReturnWithoutBedAsync(
        BedCommand.Situation situation,
        Guid bed,
        ReturnToBedRequest body,
        CancellationToken cancel
    )
    {
        var database = situation.Database;
        var stay = await database
            .KnownStays.Where(stay =>
                stay.AwaySince != null
                && stay.BackAt == null
                && !stay.Ended
                && (body.StayId == null || stay.StayId == body.StayId)
                && database.Occupancies.Any(left =>
                    left.StayId == stay.StayId && left.BedId == bed && left.EndedAt == stay.AwaySince
                )
            )
            .OrderByDescending(stay => stay.AwaySince)
            .FirstOrDefaultAsync(cancel);
        if (stay is null)
            return AbsenceRefusals.NotAway;
        var left = await database
            .Occupancies.Where(left => left.StayId == stay.StayId && left.EndedAt == stay.AwaySince)
            .Select(left => left.LeftAt)
            .FirstOrDefaultAsync(cancel);
        var back = ToldTimes.After(body.OccurredAt, situation.OccurredAt, (left, BedRefusals.BeforeAbsence));
        if (!back.Succeeded)
            return back.Refusal;
        stay.BackAt = back.Value;
        return null;
    }
}
