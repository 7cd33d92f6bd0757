using System.ComponentModel.DataAnnotations;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Stays;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Cover;

/// <summary>What the doctor tells the payer.</summary>
/// <param name="Kind">guarantee, extension.</param>
public sealed record SealEnvelopeRequest(
    [property: Required, StringLength(20, MinimumLength = 1)] string Kind,
    [property: Required, StringLength(8000, MinimumLength = 1)] string Content
);

/// <summary>An envelope that a doctor opened.</summary>
public sealed record OpenedEnvelope(string Kind, string Content, string WrittenBy, DateTimeOffset WrittenAt);

/// <summary>Confidential envelopes: doctors write and read them, the desk only sees that they exist.</summary>
internal static class SealedEnvelopes
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/stays/{id:guid}/envelopes", SealAsync)
            .Command(AdmissionsPermissions.SealEnvelope)
            .WithName("SealEnvelope")
            .WithSummary("Seal a confidential envelope for the payer; stored encrypted.");
        group
            .MapPost("/stays/{id:guid}/envelopes/{kind}/opening", OpenAsync)
            .Command(AdmissionsPermissions.SealEnvelope)
            .WithName("OpenEnvelope")
            .WithSummary("Read a sealed envelope; each reading is written down. Not for the desk.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SealAsync(
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
                Seal(keys).Protect(request.Content),
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

    private static async Task<Results<Ok<OpenedEnvelope>, ProblemHttpResult>> OpenAsync(
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
                Seal(keys).Unprotect(envelope.Content),
                envelope.WrittenBy,
                envelope.WrittenAt
            )
        );
    }

    private static IDataProtector Seal(IDataProtectionProvider keys) =>
        keys.CreateProtector("HospitalOps.Admissions.Envelope");
}
