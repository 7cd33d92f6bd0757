using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Merging;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Registers;
using HospitalOps.Admissions.Stays;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Patients;

/// <summary>
/// A newborn has its own number and its own stay from the first minute, linked to the mother's; the name is provisional
/// until civil registration.
/// </summary>
internal static class RegisterNewborn
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/patients/{id:guid}/newborns", HandleAsync)
            .Command(AdmissionsPermissions.RegisterNewborn)
            .WithName("RegisterNewborn")
            .WithSummary("A child is born: its own record, rank and stay, linked to the mother's open stay.");

    private static async Task<Results<Created<RegisteredNewborn>, ProblemHttpResult>> HandleAsync(
        Guid id,
        RegisterNewbornRequest request,
        Caller caller,
        AdmissionsDbContext database,
        Numbers numbers,
        DeskTasks tasks,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var bornAt = Occurrence.Resolve(request.BornAt, now);
        if (!bornAt.Succeeded)
            return bornAt.Refusal.ToProblem();
        // The mother's row orders twins: each gets its own rank.
        var mother = await database.LockPatientAsync(id, caller.HospitalId, cancel);
        if (mother is null)
            return CommonRefusals.NotFound.ToProblem();
        var hers = await database
            .Stays.AsNoTracking()
            .FirstOrDefaultAsync(
                stay => stay.PatientId == mother.Id && stay.State == StayState.Open && stay.Kind != StayKind.Outpatient,
                cancel
            );
        if (hers is null)
            return PatientRefusals.MotherNotAdmitted.ToProblem();

        var day = CasablancaTime.DayOf(bornAt.Value);
        var hersByRecord = await Survivors.LeadingToAsync(database, mother.Id, cancel);
        var siblings = await database
            .Patients.AsNoTracking()
            .CountAsync(
                child =>
                    child.MotherId != null
                    && hersByRecord.Contains(child.MotherId.Value)
                    && child.BirthDate >= day.AddDays(-2)
                    && child.BirthDate <= day.AddDays(2),
                cancel
            );
        var traits = new PatientTraits(
            mother.LastNameLatin,
            NameOf("Nouveau-né de", mother.FirstNameLatin),
            mother.LastNameArabic,
            NameOf("مولود", mother.FirstNameArabic),
            request.Sex,
            day,
            null,
            mother.Phone,
            null,
            null
        )
        {
            Provisional = true,
            PhoneOwner = "parent",
            GuardianName = PatientViews.Join(
                mother.LastNameLatin ?? mother.LastNameArabic,
                mother.FirstNameLatin ?? mother.FirstNameArabic
            ),
            GuardianDocument = mother.DocumentNumber,
        };
        var child = Patient.Register(
            new PatientRegistration
            {
                Id = Guid.CreateVersion7(now),
                HospitalId = caller.HospitalId,
                Ipp = await numbers.NextPermanentAsync(caller.HospitalId, cancel),
                Traits = traits,
                RegisteredBy = caller.UserName,
                OccurredAt = bornAt.Value,
            }
        );
        var rank = request.Rank ?? siblings + 1;
        child.IsChildOf(mother.Id, rank);
        var stay = Stay.Open(
            Guid.CreateVersion7(now),
            await numbers.NextStayAsync(caller.HospitalId, now, cancel),
            child,
            new(StayKind.Birth, bornAt.Value, now) { MotherStayId = hers.Id }
        );
        database.AddRange(
            child,
            stay,
            CivilDeclaration.Open(Guid.CreateVersion7(now), CivilEvent.Birth, stay, bornAt.Value, now)
        );
        tasks.Open("declare_birth", caller, child.Id, stay.Id);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Created(
            $"/api/v1/patients/{child.Id}",
            new RegisteredNewborn(child.Id, child.Ipp, rank, stay.Id, stay.StayNumber)
        );
    }

    /// <summary>
    /// Cut where a name ends at the latest: a name that cannot be stored again could never be corrected.
    /// </summary>
    private static string? NameOf(string prefix, string? mother)
    {
        if (mother is null)
            return null;
        var name = $"{prefix} {mother}";
        return name.Length <= PatientDetails.LongestName ? name : name[..PatientDetails.LongestName].TrimEnd();
    }
}
