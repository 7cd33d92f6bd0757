using HospitalOps.Admissions.Cover;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Payers;

/// <summary>A scheme ends: stays up to its last day keep it, later ones cannot choose it.</summary>
internal static class EndPayer
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/payers/{code}/end", HandleAsync)
            .Command(AdmissionsPermissions.EditPayers)
            .WithName("EndPayer")
            .WithSummary("The last day of a payer's newest period.");

    private static async Task<Results<Ok<PayerBookView>, ProblemHttpResult>> HandleAsync(
        string code,
        EndPayerRequest request,
        Caller caller,
        AdmissionsDbContext database,
        CancellationToken cancel
    )
    {
        await database.Database.LockNameAsync($"payer:{code}", cancel);
        var newest = await database
            .Payers.AsNoTracking()
            .Where(period => period.Code == code)
            .OrderByDescending(period => period.ValidFrom)
            .FirstOrDefaultAsync(cancel);
        if (newest is null)
            return CoverRefusals.NoSuchPayer.ToProblem();
        if (request.LastDay < newest.ValidFrom)
            return CoverRefusals.EndsBeforeItBegins.With("from", newest.ValidFrom).ToProblem();
        await database
            .Payers.Where(period => period.Id == newest.Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(period => period.ValidTo, request.LastDay)
                        .SetProperty(period => period.ToldBy, caller.UserName),
                cancel
            );
        return TypedResults.Ok(await PayerBook.ReadAsync(database, cancel));
    }
}
