using System.Globalization;
using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Patients;

/// <summary>A provisional record "INCONNU-site-date-n", later merged into the true identity.</summary>
internal static class RegisterUnknownPatient
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/patients/unknown", HandleAsync)
            .Command(AdmissionsPermissions.RegisterPatient)
            .WithName("RegisterUnknownPatient")
            .WithSummary(
                "A provisional record for somebody who cannot say who he is; the report to the authorities becomes a task."
            );

    private static async Task<Results<Created<RegisteredPatient>, ProblemHttpResult>> HandleAsync(
        RegisterUnknownPatientRequest request,
        Caller caller,
        AdmissionsDbContext database,
        Numbers numbers,
        DeskTasks tasks,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var occurredAt = Occurrence.Resolve(request.OccurredAt, now);
        if (!occurredAt.Succeeded)
            return occurredAt.Refusal.ToProblem();
        var day = CasablancaTime.DayOf(occurredAt.Value);
        var prefix = string.Create(
            CultureInfo.InvariantCulture,
            $"INCONNU-{Hospitals.ById(caller.HospitalId).Code}-{day:yyyyMMdd}-"
        );
        // The lock of the day gives two clerks two numbers; it ends with the transaction.
        await database.Database.LockNameAsync(prefix, cancel);
        // Counted are those that were given, not those still called so: a record that got its true name frees none.
        var before = await database
            .UnknownDetails.AsNoTracking()
            .CountAsync(other => other.Placeholder.StartsWith(prefix), cancel);
        var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}{before + 1}");
        var middle = (request.AgeFrom + request.AgeTo) / 2 ?? request.AgeFrom ?? request.AgeTo;
        var traits = new PatientTraits(name, null, null, null, request.Sex, null, day.Year - middle, null, null, null)
        {
            Provisional = true,
        };
        var patient = Patient.Register(
            new PatientRegistration
            {
                Id = Guid.CreateVersion7(now),
                HospitalId = caller.HospitalId,
                Ipp = await numbers.NextPermanentAsync(caller.HospitalId, cancel),
                Traits = traits,
                RegisteredBy = caller.UserName,
                OccurredAt = occurredAt.Value,
            }
        );
        database.Add(patient);
        database.Add(
            new UnknownDetails
            {
                PatientId = patient.Id,
                Placeholder = name,
                Signs = request.Signs,
                AgeFrom = request.AgeFrom,
                AgeTo = request.AgeTo,
                PlaceFound = request.PlaceFound,
                BroughtBy = request.BroughtBy,
                Belongings = request.Belongings,
                RecordedAt = now,
                RecordedBy = caller.UserName,
            }
        );
        tasks.Open("report_unknown", caller, patient.Id);
        tasks.Open("notice_due", caller, patient.Id);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Created(
            $"/api/v1/patients/{patient.Id}",
            new RegisteredPatient(patient.Id, patient.Ipp, patient.IdentityState, patient.Version, [])
        );
    }
}
