using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Identity;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Search;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Patients;

/// <summary>Creates a permanent record; similar ones are shown first.</summary>
internal static class RegisterPatient
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/patients", HandleAsync)
            .Command(AdmissionsPermissions.RegisterPatient)
            .WithName("RegisterPatient")
            .WithSummary(
                "Create an identity; refused as possible_duplicate when similar records exist and no reason is given."
            );

    private static async Task<Results<Created<RegisteredPatient>, ProblemHttpResult>> HandleAsync(
        RegisterPatientRequest request,
        Caller caller,
        AdmissionsDbContext database,
        Numbers numbers,
        SimilarPatients similarPatients,
        DeskTasks tasks,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        if (request.Refuse(now) is { } refusal)
            return refusal.ToProblem();
        var occurredAt = Occurrence.Resolve(request.OccurredAt, now);
        if (!occurredAt.Succeeded)
            return occurredAt.Refusal.ToProblem();

        var master = await MasterSystems.OfAsync(database, caller.HospitalId, cancel);
        var external = PatientTraits.NormaliseDocument(request.ExternalNumber);
        if (master is not null && external is null && !request.Provisional)
            return PatientRefusals.NumberFromMaster.With("system", master.Name).ToProblem();
        var traits = request.Clean();
        var reason = PatientTraits.CleanName(request.CreateAnywayReason);
        if (
            reason is null
            && await similarPatients.FindAsync(caller.HospitalId, traits, cancel) is { Count: > 0 } similar
        )
            return PatientRefusals.PossibleDuplicate(similar).ToProblem();

        var ipp = await numbers.NextPermanentAsync(caller.HospitalId, cancel);
        var patient = Patient.Register(
            new PatientRegistration
            {
                Id = Guid.CreateVersion7(now),
                HospitalId = caller.HospitalId,
                Ipp = ipp,
                Traits = traits,
                CreatedAnywayReason = reason,
                RegisteredBy = caller.UserName,
                OccurredAt = occurredAt.Value,
            }
        );
        if (request.NoticeVersion is { Length: > 0 } version)
            patient.GiveNotice(version, occurredAt.Value);
        else
            tasks.Open("notice_due", caller, patient.Id);
        database.Add(patient);
        if (master is not null && external is not null)
            database.Add(
                new PatientIdentifier
                {
                    Id = Guid.CreateVersion7(now),
                    HospitalId = caller.HospitalId,
                    PatientId = patient.Id,
                    Type = "other_ipp",
                    Value = external,
                    Issuer = master.Name,
                    VerifiedBy = "system",
                    RecordedAt = now,
                    RecordedBy = caller.UserName,
                }
            );
        await RememberSpellings.OfAsync(database, patient, cancel);
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (SqlStates.ConstraintOf(exception) == "one_identifier_per_issuer")
        {
            return PatientRefusals.IdentifierTaken.ToProblem();
        }
        return TypedResults.Created(
            $"/api/v1/patients/{patient.Id}",
            new RegisteredPatient(patient.Id, patient.Ipp, patient.IdentityState, patient.Version, request.Warnings())
        );
    }
}
