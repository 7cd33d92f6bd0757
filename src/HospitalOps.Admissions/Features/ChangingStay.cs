using HospitalOps.Admissions.Domain;
using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.ServiceDefaults.Time;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Features;

/// <summary>What all acts on one stay share: lock it, decide, save, answer with its new state.</summary>
internal sealed class ChangingStay(AdmissionsDbContext database, TimeProvider clock, IHttpContextAccessor http)
{
    public async Task<Results<Ok<StayView>, ProblemHttpResult>> ApplyAsync(
        Guid id, Caller caller, DateTimeOffset? told, Func<Stay, DateTimeOffset, Refusal?> decide, CancellationToken cancel)
    {
        var occurredAt = Occurrence.Resolve(told, clock.GetUtcNow());
        if (!occurredAt.Succeeded) return occurredAt.Refusal.ToProblem();
        var stay = await database.LockStayAsync(id, caller.HospitalId, cancel);
        if (stay is null) return CommonRefusals.NotFound.ToProblem();
        if (decide(stay, occurredAt.Value) is { } refusal) return refusal.ToProblem();

        await database.SaveChangesAsync(cancel);
        var patient = await database.Patients.AsNoTracking().SingleAsync(patient => patient.Id == stay.PatientId, cancel);
        RowVersion.Send(http.HttpContext!.Response, stay.Version);
        return TypedResults.Ok(StayViews.ToView(stay, patient));
    }
}
