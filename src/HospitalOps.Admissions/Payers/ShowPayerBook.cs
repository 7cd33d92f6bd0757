using HospitalOps.Admissions.Persistence;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Payers;

/// <summary>A payer during a period.</summary>
/// <param name="ValidTo">Last day; null while in force.</param>
/// <param name="ChildAgeLimit">Years; null: none.</param>
/// <param name="ToldBy">Who entered it; null: it came with the product.</param>
public sealed record PayerPeriodView(
    string Code,
    string NameFr,
    string NameAr,
    string NameEn,
    string ManagedBy,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    int? ChildAgeLimit,
    int? StudentAgeLimit,
    string? ToldBy
);

/// <summary>What a payer pays of the reference tariff during a period.</summary>
/// <param name="Percent">0 to 100.</param>
public sealed record PayerRateView(
    string PayerCode,
    string ActClass,
    decimal Percent,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string? ToldBy
);

/// <summary>All payers with their periods, and the shares they pay.</summary>
public sealed record PayerBookView(IReadOnlyList<PayerPeriodView> Payers, IReadOnlyList<PayerRateView> Rates);

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
