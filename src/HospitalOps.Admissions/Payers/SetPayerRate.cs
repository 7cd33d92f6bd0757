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

/// <summary>The share a payer pays from a day on; the share before stays for the stays of then.</summary>
internal static class SetPayerRate
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/payers/{code}/rates", HandleAsync)
            .Command(AdmissionsPermissions.EditPayers)
            .WithName("SetPayerRate")
            .WithSummary("What a payer pays of the reference tariff from a day on, by class of act.");

    private static async Task<Results<Ok<PayerBookView>, ProblemHttpResult>> HandleAsync(
        string code,
        SetPayerRateRequest request,
        Caller caller,
        AdmissionsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        await database.Database.LockNameAsync($"payer:{code}", cancel);
        if (!await database.Payers.AnyAsync(period => period.Code == code, cancel))
            return CoverRefusals.NoSuchPayer.ToProblem();
        var rates = database.PayerRates.Where(rate => rate.PayerCode == code && rate.ActClass == request.ActClass);
        if (
            await rates
                .Where(rate => rate.ValidFrom >= request.ValidFrom)
                .MinAsync(rate => (DateOnly?)rate.ValidFrom, cancel) is
            { } later
        )
            return CoverRefusals.LaterPeriodExists.With("from", later).ToProblem();
        var eve = request.ValidFrom.AddDays(-1);
        await rates
            .Where(rate => rate.ValidTo == null || rate.ValidTo > eve)
            .ExecuteUpdateAsync(set => set.SetProperty(rate => rate.ValidTo, eve), cancel);
        database.Add(
            new PayerRate(
                Guid.CreateVersion7(clock.GetUtcNow()),
                code,
                request.ActClass,
                request.Percent,
                request.ValidFrom,
                null,
                caller.UserName
            )
        );
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(await PayerBook.ReadAsync(database, cancel));
    }
}
