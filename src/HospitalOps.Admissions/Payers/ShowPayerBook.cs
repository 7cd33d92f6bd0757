using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Payers;

/// <summary>Payers and rates with their past and their future.</summary>
internal static class ShowPayerBook
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/payers/book", HandleAsync)
            .Query(AdmissionsPermissions.EditPayers)
            .WithName("ShowPayerBook")
            .WithSummary("Every period of every payer and of every rate, past and future.");

    private static async Task<Ok<PayerBookView>> HandleAsync(AdmissionsDbContext database, CancellationToken cancel) =>
        TypedResults.Ok(await PayerBook.ReadAsync(database, cancel));
}
