using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Transports;

/// <summary>One step of a porter job: locked, decided, logged.</summary>
internal sealed class TransportStep(TrackingDbContext database, JourneyLog log, TimeProvider clock)
{
    public async Task<Results<Ok<TransportView>, ProblemHttpResult>> ApplyAsync(
        Guid id,
        DateTimeOffset? told,
        Caller caller,
        Func<Transport, DateTimeOffset, Result<object>> decide,
        CancellationToken cancel
    )
    {
        var at = Occurrence.Resolve(told, clock.GetUtcNow());
        if (!at.Succeeded)
            return at.Refusal.ToProblem();
        // The journey first, as everywhere: an event of the same stay may come at the same time.
        var known = await database
            .Transports.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id && row.HospitalId == caller.HospitalId, cancel);
        if (known is null)
            return CommonRefusals.NotFound.ToProblem();
        await database.LockJourneyAsync(known.StayId, caller.HospitalId, cancel);
        var job = await database.LockTransportAsync(id, caller.HospitalId, cancel);
        var decided = decide(job!, at.Value);
        if (!decided.Succeeded)
            return decided.Refusal.ToProblem();
        await log.OwnAsync(job!, decided.Value, caller.UserName, cancel);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(TransportView.Of(job!));
    }
}
