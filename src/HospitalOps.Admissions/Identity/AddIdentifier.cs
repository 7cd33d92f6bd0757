using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Identity;

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
        var identifier = new PatientIdentifier
        {
            Id = Guid.CreateVersion7(now),
            HospitalId = caller.HospitalId,
            PatientId = patient.Id,
            Type = request.Type,
            Value = value,
            Issuer = request.Issuer,
            ValidFrom = request.ValidFrom,
            ValidTo = request.ValidTo,
            VerifiedBy = request.VerifiedBy,
            RecordedAt = now,
            RecordedBy = caller.UserName,
        };
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
