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

/// <summary>
/// A payer begins, or becomes something else from a day on: a scheme moves to another institution, a name or an age
/// limit changes.
/// What it was before stays for the stays of then, and ends the day before.
/// </summary>
internal static class ChangePayer
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/payers", HandleAsync)
            .Command(AdmissionsPermissions.EditPayers)
            .WithName("ChangePayer")
            .WithSummary("A new payer, or what a payer is from a day on; the period before ends the day before.");

    private static async Task<Results<Ok<PayerBookView>, ProblemHttpResult>> HandleAsync(
        ChangePayerRequest request,
        Caller caller,
        AdmissionsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        await database.Database.LockNameAsync($"payer:{request.Code}", cancel);
        if (
            await database
                .Payers.Where(period => period.Code == request.Code && period.ValidFrom >= request.ValidFrom)
                .MinAsync(period => (DateOnly?)period.ValidFrom, cancel) is
            { } later
        )
            return CoverRefusals.LaterPeriodExists.With("from", later).ToProblem();
        var eve = request.ValidFrom.AddDays(-1);
        await database
            .Payers.Where(period => period.Code == request.Code && (period.ValidTo == null || period.ValidTo > eve))
            .ExecuteUpdateAsync(set => set.SetProperty(period => period.ValidTo, eve), cancel);
        database.Add(
            new Payer
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Code = request.Code,
                NameFr = request.NameFr.Trim(),
                NameAr = request.NameAr.Trim(),
                NameEn = request.NameEn.Trim(),
                ManagedBy = request.ManagedBy.Trim(),
                ValidFrom = request.ValidFrom,
                ChildAgeLimit = request.ChildAgeLimit,
                StudentAgeLimit = request.StudentAgeLimit,
                ToldBy = caller.UserName,
            }
        );
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(await PayerBook.ReadAsync(database, cancel));
    }
}
