using System.ComponentModel.DataAnnotations;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>What was seen.</summary>
/// <param name="Reason">Compulsory when it was not clean.</param>
public sealed record InspectBedRequest(bool Passed, [property: StringLength(200)] string? Reason);

/// <summary>Does somebody look at a cleaned bed of this ward before the next patient comes.</summary>
public sealed record SetInspectionRequest(bool Inspects);

/// <summary>The look at a cleaned bed, and the wards that ask for it.</summary>
internal static class InspectingBed
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/cleaning-jobs/{id:guid}/inspect", InspectAsync)
            .Command(BedsPermissions.InspectCleaning)
            .WithName("InspectCleaning")
            .WithSummary("The bed is ready, or goes back to be cleaned with a reason.");
        group
            .MapPost("/wards/{wardId:guid}/inspection", SetAsync)
            .Command(BedsPermissions.SetInspection)
            .WithName("SetWardInspection")
            .WithSummary("Turn the look at cleaned beds on or off for a ward.");
    }

    private static Task<Results<Ok<CleaningJobView>, ProblemHttpResult>> InspectAsync(
        Guid id,
        InspectBedRequest body,
        Caller caller,
        CleaningCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            null,
            caller,
            situation =>
            {
                var (job, bed, now, _, _) = situation;
                if (!body.Passed && string.IsNullOrWhiteSpace(body.Reason))
                    return PlacementRefusals.ReasonRequired;
                if (
                    (body.Passed ? job.Pass(caller.UserName, now) : job.Fail(body.Reason!, caller.UserName, now)) is
                    { } refusal
                )
                    return refusal;
                if (body.Passed)
                    bed.FinishCleaning(now, now);
                else
                    bed.CleanAgain(now);
                return null;
            },
            cancel
        );

    private static async Task<Results<NoContent, ProblemHttpResult>> SetAsync(
        Guid wardId,
        SetInspectionRequest body,
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var ward = await database.Wards.SingleOrDefaultAsync(
            ward => ward.Id == wardId && ward.HospitalId == caller.HospitalId,
            cancel
        );
        if (ward is null)
            return CommonRefusals.NotFound.ToProblem();
        ward.InspectsBeds = body.Inspects;
        await database.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }
}
