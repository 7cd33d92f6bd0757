using System.ComponentModel.DataAnnotations;
using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Identity;

/// <summary>A number with its issuer.</summary>
/// <param name="Type">cnss, cnops, passport, residence_permit, idcs, other_ipp.</param>
/// <param name="Issuer">Country of a passport, payer, or name of the other system.</param>
/// <param name="VerifiedBy">document, system, told.</param>
public sealed record AddIdentifierRequest(
    [property: Required, StringLength(20, MinimumLength = 1)] string Type,
    [property: Required, StringLength(40, MinimumLength = 1)] string Value,
    [property: Required, StringLength(40, MinimumLength = 1)] string Issuer,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    [property: Required, StringLength(20, MinimumLength = 1)] string VerifiedBy
);

/// <summary>The stored number, masked, and what looks wrong about it.</summary>
public sealed record AddedIdentifier(
    Guid IdentifierId,
    string Type,
    string Masked,
    string Issuer,
    DateOnly? ValidTo,
    IReadOnlyList<string> Warnings
);

/// <summary>Stores a number that others gave; ours never replaces it.</summary>
internal static class AddIdentifier
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/patients/{id:guid}/identifiers", HandleAsync)
            .Command(AdmissionsPermissions.CorrectIdentity)
            .WithName("AddIdentifier")
            .WithSummary("Store an identifier of another issuer; a form that looks wrong is only warned of.");

    private static async Task<Results<Created<AddedIdentifier>, ProblemHttpResult>> HandleAsync(
        Guid id,
        AddIdentifierRequest request,
        Caller caller,
        AdmissionsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var patient = await database.LockPatientAsync(id, caller.HospitalId, cancel);
        if (patient is null)
            return CommonRefusals.NotFound.ToProblem();
        var now = clock.GetUtcNow();
        var value = PatientTraits.NormaliseDocument(request.Value) ?? request.Value;
        var identifier = new PatientIdentifier(
            Guid.CreateVersion7(now),
            caller.HospitalId,
            patient.Id,
            request.Type,
            value,
            request.Issuer,
            request.ValidFrom,
            request.ValidTo,
            request.VerifiedBy,
            now,
            caller.UserName
        );
        database.Add(identifier);
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (SqlStates.ConstraintOf(exception) == "one_identifier_per_issuer")
        {
            return PatientRefusals.IdentifierTaken.ToProblem();
        }
        string[] warnings = IdentifierChecks.Warn(request.Type, request.Value) is { } warning ? [warning] : [];
        return TypedResults.Created(
            $"/api/v1/patients/{id}",
            new AddedIdentifier(
                identifier.Id,
                identifier.Type,
                PatientViews.Mask(value)!,
                identifier.Issuer,
                identifier.ValidTo,
                warnings
            )
        );
    }
}
