using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Payers;

/// <summary>Payers in force on a day.</summary>
internal static class ListPayers
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/payers", HandleAsync)
            .Query(AdmissionsPermissions.ReadCover)
            .WithName("ListPayers")
            .WithSummary("Payers in force on a day, today when left out.");

    private static async Task<Ok<IReadOnlyList<PayerView>>> HandleAsync(
        DateOnly? day,
        AdmissionsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var on = day ?? CasablancaTime.DayOf(clock.GetUtcNow());
        var payers = await database.Payers.AsNoTracking().ToListAsync(cancel);
        IReadOnlyList<PayerView> views =
        [
            .. payers
                .Where(payer => payer.IsInForce(on))
                .OrderBy(payer => payer.Code, StringComparer.Ordinal)
                .Select(ToView),
        ];
        return TypedResults.Ok(views);
    }

    private static PayerView ToView(Payer payer) =>
        new(payer.Code, payer.NameFr, payer.NameAr, payer.NameEn, payer.ManagedBy, payer.ValidFrom, payer.ValidTo);
}
