using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Search;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Identity;

/// <summary>Corrects traits. Whoever read an older version is told (412) and can put both changes together.</summary>
internal static class CorrectIdentity
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/patients/{id:guid}/identity", HandleAsync)
            .Command(AdmissionsPermissions.CorrectIdentity)
            .WithName("CorrectIdentity")
            .WithSummary("Correct traits; old values are kept with author and reason, a stale version is refused.");

    private static async Task<Results<Ok<PatientView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        CorrectIdentityRequest request,
        Caller caller,
        HttpRequest http,
        AdmissionsDbContext database,
        PatientCommand command,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var version = RowVersion.Required(http);
        if (!version.Succeeded)
            return version.Refusal.ToProblem();
        if (request.Refuse(clock.GetUtcNow()) is { } invalid)
            return invalid.ToProblem();
        return await command.ApplyAsync(
            id,
            caller,
            async (patient, now) =>
            {
                if (patient.Version != version.Value)
                    return CommonRefusals.StaleVersion.With("version", patient.Version);
                if (await MasterSystems.RefuseTraitsAsync(database, caller.HospitalId, cancel) is { } locked)
                    return locked;
                var traits = request.Clean();
                // A masked number that comes back unchanged is the one that is there.
                if (traits.DocumentNumber is { } told && told.Contains('•', StringComparison.Ordinal))
                    traits = traits with { DocumentNumber = patient.DocumentNumber };
                traits = traits with { GuardianDocument = request.GuardianDocument ?? patient.GuardianDocument };
                var reason = PatientTraits.CleanName(request.Reason);
                var changes = patient.Correct(traits, reason, now);
                if (!changes.Succeeded)
                    return changes.Refusal;
                foreach (var (field, old, fresh) in changes.Value)
                    database.Add(
                        new IdentityChange
                        {
                            Id = Guid.CreateVersion7(now),
                            HospitalId = caller.HospitalId,
                            PatientId = patient.Id,
                            Field = field,
                            OldValue = old,
                            NewValue = fresh,
                            Reason = reason,
                            ChangedBy = caller.UserName,
                            At = now,
                        }
                    );
                await RememberSpellings.OfAsync(database, patient, cancel);
                return null;
            },
            cancel
        );
    }
}
