using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Patients;

/// <summary>What all acts on one identity share: lock the record, decide, save, answer with its new state.</summary>
internal sealed class PatientCommand(AdmissionsDbContext database, TimeProvider clock, IHttpContextAccessor http)
{
    public async Task<Results<Ok<PatientView>, ProblemHttpResult>> ApplyAsync(
        Guid id,
        Caller caller,
        Func<Patient, DateTimeOffset, Task<Refusal?>> decide,
        CancellationToken cancel
    )
    {
        var patient = await database.LockPatientAsync(id, caller.HospitalId, cancel);
        if (patient is null)
            return CommonRefusals.NotFound.ToProblem();
        if (await decide(patient, clock.GetUtcNow()) is { } refusal)
            return refusal.ToProblem();
        await database.SaveChangesAsync(cancel);
        RowVersion.Send(http.HttpContext!.Response, patient.Version);
        return TypedResults.Ok(PatientViews.ToView(patient));
    }
}
