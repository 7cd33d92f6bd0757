using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Stays;

/// <summary>A paper of a stay has come.</summary>
internal static class ReceiveDocument
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays/{id:guid}/documents", HandleAsync)
            .Command(AdmissionsPermissions.OpenStay)
            .WithName("ReceiveDocument")
            .WithSummary("A paper of the stay has come; a kind that was not awaited is added.");

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
        return TypedResults.Ok(await StayDocumentViews.ReadAsync(database, id, cancel));
    }
}
