using System.ComponentModel.DataAnnotations;
using HospitalOps.ServiceDefaults.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Features;

/// <summary>Why and until when; the date is compulsory and asks a person when it is reached.</summary>
/// <param name="Reason">maintenance, infection, isolation, staff_shortage, census, courtesy, management.</param>
public sealed record BlockBedRequest([property: Required, StringLength(100, MinimumLength = 1)] string Reason, DateTimeOffset Until);

/// <summary>Nothing to say: the block ends now.</summary>
public sealed record UnblockBedRequest;

/// <summary>Takes a bed out of use until a date, and ends that.</summary>
internal static class BlockBed
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/beds/{id:guid}/block", BlockAsync)
            .Command(BedsPermissions.BlockBed)
            .WithName("BlockBed")
            .WithSummary("Block a bed until a date; refused while a patient is in it or it is held.");
        group.MapPost("/beds/{id:guid}/unblock", UnblockAsync)
            .Command(BedsPermissions.BlockBed)
            .WithName("UnblockBed")
            .WithSummary("End the block.");
    }

    private static Task<Results<Ok<BedView>, ProblemHttpResult>> BlockAsync(
        Guid id, BlockBedRequest body, Caller caller, ChangingBed changing, CancellationToken cancel) =>
        changing.ApplyAsync(id, caller, null, situation => Task.FromResult(
            situation.Locked.Bed.Block(situation.Locked.Open, situation.Locked.Held, body.Reason, body.Until.ToUniversalTime(), situation.Now)), cancel);

    private static Task<Results<Ok<BedView>, ProblemHttpResult>> UnblockAsync(
        Guid id, UnblockBedRequest body, Caller caller, ChangingBed changing, CancellationToken cancel) =>
        changing.ApplyAsync(id, caller, null, situation => Task.FromResult(situation.Locked.Bed.Unblock(situation.Now)), cancel);
}
