using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Stays;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Cover;

/// <summary>A doctor reads a sealed envelope; each reading is written down.</summary>
internal static class OpenEnvelope
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays/{id:guid}/envelopes/{kind}/opening", HandleAsync)
            .Command(AdmissionsPermissions.SealEnvelope)
            .WithName("OpenEnvelope")
            .WithSummary("Read a sealed envelope; each reading is written down. Not for the desk.");

    private static async Task<Results<Ok<OpenedEnvelope>, ProblemHttpResult>> HandleAsync(
        Guid id,
        string kind,
        Caller caller,
        AdmissionsDbContext database,
        IDataProtectionProvider keys,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var envelope = await database
            .SealedEnvelopes.AsNoTracking()
            .SingleOrDefaultAsync(
                row => row.StayId == id && row.Kind == kind && row.HospitalId == caller.HospitalId,
                cancel
            );
        if (envelope is null)
            return CommonRefusals.NotFound.ToProblem();
        var patient = await database
            .Stays.Where(stay => stay.Id == id)
            .Select(stay => stay.PatientId)
            .SingleAsync(cancel);
        var now = clock.GetUtcNow();
        database.Add(
            new RecordOpening(
                Guid.CreateVersion7(now),
                caller.HospitalId,
                patient,
                caller.UserName,
                caller.Role,
                "envelope",
                now
            )
        );
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(
            new OpenedEnvelope(
                envelope.Kind,
                EnvelopeSeal.Seal(keys).Unprotect(envelope.Content),
                envelope.WrittenBy,
                envelope.WrittenAt
            )
        );
    }
}
