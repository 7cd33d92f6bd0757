using System.ComponentModel.DataAnnotations;
using HospitalOps.Admissions.Cover;
using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Payers;

/// <summary>What a payer is from a day on.</summary>
/// <param name="Code">Lower case letters, digits and "_"; a code that is not known yet is a new payer.</param>
/// <param name="ValidFrom">First day, local.</param>
/// <param name="ChildAgeLimit">Years up to which a child is covered with a parent; null: no limit is known.</param>
public sealed record ChangePayerRequest(
    [property: Required, RegularExpression("[a-z][a-z0-9_]{1,29}")] string Code,
    [property: Required, StringLength(80, MinimumLength = 2)] string NameFr,
    [property: Required, StringLength(80, MinimumLength = 2)] string NameAr,
    [property: Required, StringLength(80, MinimumLength = 2)] string NameEn,
    [property: Required, StringLength(40, MinimumLength = 2)] string ManagedBy,
    DateOnly ValidFrom,
    [property: Range(0, 99)] int? ChildAgeLimit,
    [property: Range(0, 99)] int? StudentAgeLimit
);

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
            new Payer(
                Guid.CreateVersion7(clock.GetUtcNow()),
                request.Code,
                request.NameFr.Trim(),
                request.NameAr.Trim(),
                request.NameEn.Trim(),
                request.ManagedBy.Trim(),
                request.ValidFrom,
                null,
                request.ChildAgeLimit,
                request.StudentAgeLimit,
                caller.UserName
            )
        );
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(await PayerBook.ReadAsync(database, cancel));
    }
}
