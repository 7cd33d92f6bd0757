using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Identity;

/// <summary>Shows a masked document number once, after writing down who asks and what for.</summary>
internal static class RevealIdentifier
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/patients/{id:guid}/identifier-reveals", HandleAsync)
            .Command(AdmissionsPermissions.RevealIdentifier)
            .WithName("RevealIdentifier")
            .WithSummary("Show the document number; each time is recorded with person and purpose.");

    private static async Task<Results<Ok<RevealedIdentifier>, ProblemHttpResult>> HandleAsync(
        Guid id,
        RevealIdentifierRequest request,
        Caller caller,
        AdmissionsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var patient = await database
            .Patients.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id && row.HospitalId == caller.HospitalId, cancel);
        if (patient is null)
            return CommonRefusals.NotFound.ToProblem();
        if (patient.DocumentNumber is not { } number)
            return PatientRefusals.NoDocument.ToProblem();
        var now = clock.GetUtcNow();
        database.Add(
            new IdentifierReveal(
                Guid.CreateVersion7(now),
                caller.HospitalId,
                patient.Id,
                caller.UserName,
                caller.Role,
                request.Purpose,
                now
            )
        );
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(new RevealedIdentifier(patient.DocumentType ?? "other", number));
    }
}
