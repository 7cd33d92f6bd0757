using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Cover;

/// <summary>A doctor seals a confidential envelope; the desk only sees that it exists.</summary>
internal static class SealEnvelope
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays/{id:guid}/envelopes", HandleAsync)
            .Command(AdmissionsPermissions.SealEnvelope)
            .WithName("SealEnvelope")
            .WithSummary("Seal a confidential envelope for the payer; stored encrypted.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        SealEnvelopeRequest request,
        Caller caller,
        AdmissionsDbContext database,
        IDataProtectionProvider keys,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await database.LockStayAsync(id, caller.HospitalId, cancel) is null)
            return CommonRefusals.NotFound.ToProblem();
        var now = clock.GetUtcNow();
        database.Add(
            new SealedEnvelope(
                Guid.CreateVersion7(now),
                caller.HospitalId,
                id,
                request.Kind,
                EnvelopeSeal.Seal(keys).Protect(request.Content),
                caller.UserName,
                now
            )
        );
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (SqlStates.ConstraintOf(exception) == "one_envelope_per_kind")
        {
            return CoverRefusals.EnvelopeExists.ToProblem();
        }
        return TypedResults.NoContent();
    }
}
