using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Stays;

/// <summary>What all acts on one stay share: lock it, decide, save, answer with its new state.</summary>
internal sealed class StayCommand(AdmissionsDbContext database, TimeProvider clock, IHttpContextAccessor http)
{
    public Task<Results<Ok<StayView>, ProblemHttpResult>> ApplyAsync(
        Guid id,
        Caller caller,
        DateTimeOffset? told,
        Func<Stay, DateTimeOffset, Refusal?> decide,
        CancellationToken cancel
    ) => ApplyAsync(id, caller, told, (stay, _, at) => Task.FromResult(decide(stay, at)), cancel);

    public async Task<Results<Ok<StayView>, ProblemHttpResult>> ApplyAsync(
        Guid id,
        Caller caller,
        DateTimeOffset? told,
        Func<Stay, Patient, DateTimeOffset, Task<Refusal?>> decide,
        CancellationToken cancel
    )
    {
        var occurredAt = Occurrence.Resolve(told, clock.GetUtcNow());
        if (!occurredAt.Succeeded)
            return occurredAt.Refusal.ToProblem();
        // Patients before stays, as everywhere: whether a second stay may open is decided under the patient's lock.
        var owner = await database
            .Stays.AsNoTracking()
            .Where(row => row.Id == id && row.HospitalId == caller.HospitalId)
            .Select(row => (Guid?)row.PatientId)
            .SingleOrDefaultAsync(cancel);
        if (owner is null)
            return CommonRefusals.NotFound.ToProblem();
        var patient = (await database.LockPatientAsync(owner.Value, caller.HospitalId, cancel))!;
        var stay = (await database.LockStayAsync(id, caller.HospitalId, cancel))!;
        // A merge or its undoing came between.
        if (stay.PatientId != patient.Id)
            return CommonRefusals.Busy.ToProblem();
        if (await decide(stay, patient, occurredAt.Value) is { } refusal)
            return refusal.ToProblem();

        await database.SaveChangesAsync(cancel);
        RowVersion.Send(http.HttpContext!.Response, stay.Version);
        return TypedResults.Ok(StayViews.ToView(stay, patient));
    }
}
