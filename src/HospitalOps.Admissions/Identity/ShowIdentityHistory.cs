using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Stays;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Identity;

/// <summary>Corrections with their old values, numbers of other issuers, and the numbers of merged records.</summary>
internal static class ShowIdentityHistory
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/patients/{id:guid}/history", HandleAsync)
            .Query(AdmissionsPermissions.CorrectIdentity)
            .WithName("ShowIdentityHistory")
            .WithSummary(
                "Corrections with old values, author and reason; numbers of other issuers, masked; numbers of merged records."
            );

    private static async Task<Results<Ok<IdentityHistoryView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        AdmissionsDbContext database,
        ConfidentialStays confidential,
        CancellationToken cancel
    )
    {
        if (
            !await database.Patients.AnyAsync(
                patient => patient.Id == id && patient.HospitalId == caller.HospitalId,
                cancel
            ) || !await confidential.MayOpenAsync(id, caller, cancel)
        )
            return CommonRefusals.NotFound.ToProblem();
        var changes = await database
            .IdentityChanges.AsNoTracking()
            .Where(change => change.PatientId == id)
            .OrderByDescending(change => change.At)
            .Take(100)
            .ToListAsync(cancel);
        var numbers = await database
            .PatientIdentifiers.AsNoTracking()
            .Where(number => number.PatientId == id)
            .OrderBy(number => number.Type)
            .ToListAsync(cancel);
        var retired = await database
            .Patients.AsNoTracking()
            .Where(patient => patient.MergedIntoId == id)
            .OrderBy(patient => patient.Ipp)
            .Select(patient => patient.Ipp)
            .ToListAsync(cancel);
        return TypedResults.Ok(
            new IdentityHistoryView(
                [
                    .. changes.Select(change => new IdentityChangeView(
                        change.Field,
                        Shown(change.Field, change.OldValue),
                        Shown(change.Field, change.NewValue),
                        change.Reason,
                        change.ChangedBy,
                        change.At
                    )),
                ],
                [
                    .. numbers.Select(number => new IdentifierView(
                        number.Id,
                        number.Type,
                        PatientViews.Mask(number.Value)!,
                        number.Issuer,
                        number.ValidTo,
                        number.VerifiedBy
                    )),
                ],
                retired
            )
        );
    }

    private static string? Shown(string field, string? value) =>
        field is "documentNumber" or "guardianDocument" ? PatientViews.Mask(value) : value;
}
