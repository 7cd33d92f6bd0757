using System.ComponentModel.DataAnnotations;
using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Stays;

/// <summary>Which paper.</summary>
public sealed record ReceiveDocumentRequest([property: Required, StringLength(30, MinimumLength = 1)] string Kind);

/// <summary>One paper of a stay.</summary>
public sealed record StayDocumentView(string Kind, DateTimeOffset? ReceivedAt, string? ReceivedBy);

/// <summary>A paper of a stay has come, and which ones are still missing.</summary>
internal static class ReceiveDocument
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/stays/{id:guid}/documents", HandleAsync)
            .Command(AdmissionsPermissions.OpenStay)
            .WithName("ReceiveDocument")
            .WithSummary("A paper of the stay has come; a kind that was not awaited is added.");
        group
            .MapGet("/stays/{id:guid}/documents", ListAsync)
            .Query(AdmissionsPermissions.ReadStays)
            .WithName("ListStayDocuments")
            .WithSummary("Papers of a stay and which of them have come.");
    }

    private static async Task<Results<Ok<IReadOnlyList<StayDocumentView>>, ProblemHttpResult>> HandleAsync(
        Guid id,
        ReceiveDocumentRequest request,
        Caller caller,
        AdmissionsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await database.LockStayAsync(id, caller.HospitalId, cancel) is null)
            return CommonRefusals.NotFound.ToProblem();
        var document = await database.StayDocuments.SingleOrDefaultAsync(
            row => row.StayId == id && row.Kind == request.Kind,
            cancel
        );
        if (document is null)
            database.Add(document = new StayDocument { StayId = id, Kind = request.Kind });
        if (document.ReceivedAt is null)
            document.Receive(caller.UserName, clock.GetUtcNow());
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(await ReadAsync(database, id, cancel));
    }

    private static async Task<Results<Ok<IReadOnlyList<StayDocumentView>>, ProblemHttpResult>> ListAsync(
        Guid id,
        Caller caller,
        AdmissionsDbContext database,
        CancellationToken cancel
    ) =>
        await database.Stays.AnyAsync(stay => stay.Id == id && stay.HospitalId == caller.HospitalId, cancel)
            ? TypedResults.Ok(await ReadAsync(database, id, cancel))
            : CommonRefusals.NotFound.ToProblem();

    private static async Task<IReadOnlyList<StayDocumentView>> ReadAsync(
        AdmissionsDbContext database,
        Guid id,
        CancellationToken cancel
    ) =>
        await database
            .StayDocuments.AsNoTracking()
            .Where(row => row.StayId == id)
            .OrderBy(row => row.Kind)
            .Select(row => new StayDocumentView(row.Kind, row.ReceivedAt, row.ReceivedBy))
            .ToListAsync(cancel);
}
