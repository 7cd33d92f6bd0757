using HospitalOps.Admissions.Discharge;
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

/// <summary>
/// The patient goes on at the other hospital: one stay closes and its successor opens, or nothing happens.
/// </summary>
internal static class TransferToSite
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays/{id:guid}/site-transfer", HandleAsync)
            .Command(AdmissionsPermissions.TransferToSite)
            .WithName("TransferToSite")
            .WithSummary(
                "Close the stay as a transfer and open its successor at another hospital, in one transaction; a repeat answers the same pair."
            );

    private static async Task<Results<Ok<SiteTransferred>, ProblemHttpResult>> HandleAsync(
        Guid id,
        TransferToSiteRequest request,
        Caller caller,
        AdmissionsDbContext database,
        Numbers numbers,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var occurredAt = Occurrence.Resolve(request.OccurredAt, now);
        if (!occurredAt.Succeeded)
            return occurredAt.Refusal.ToProblem();
        if (Hospitals.All.All(hospital => hospital.Id != request.HospitalId))
            return StayRefusals.HospitalUnknown.ToProblem();
        if (request.HospitalId == caller.HospitalId)
            return StayRefusals.SameHospital.ToProblem();

        // Order across kinds, here and in every other act: patients, then stays.
        var owner = await database
            .Stays.AsNoTracking()
            .Where(stay => stay.Id == id && stay.HospitalId == caller.HospitalId)
            .Select(stay => (Guid?)stay.PatientId)
            .SingleOrDefaultAsync(cancel);
        if (owner is null)
            return CommonRefusals.NotFound.ToProblem();
        var here = (await database.LockPatientAsync(owner.Value, caller.HospitalId, cancel))!;
        var stay = (await database.LockStayAsync(id, caller.HospitalId, cancel))!;
        if (stay.PatientId != here.Id)
            return CommonRefusals.Busy.ToProblem();
        if (stay.TransferredToStayId is { } done)
            return TypedResults.Ok(await AgainAsync(database, stay, here, done, cancel));

        var there = await PersonsRecord.FindAsync(database, here, request.HospitalId, cancel);
        var known = there is not null;
        if (
            there is not null
            && await OpenStays.RefuseSecondAsync(database, there, cancel, leaving: stay.Id) is { } second
        )
            return second.ToProblem();
        there ??= await PersonsRecord.CreateAsync(
            database,
            numbers,
            here,
            request.HospitalId,
            caller.UserName,
            now,
            occurredAt.Value,
            cancel
        );
        var next = stay.TransferTo(
            Guid.CreateVersion7(now),
            await numbers.NextStayAsync(request.HospitalId, now, cancel),
            there,
            occurredAt.Value,
            now,
            await MotherThereAsync(database, stay, cancel)
        );
        if (!next.Succeeded)
            return next.Refusal.ToProblem();
        database.Add(next.Value);
        await NewbornsLeftBehind.AskAsync(database, stay, caller.UserName, now, cancel);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(Answer(stay, here, next.Value, there, !known));
    }

    /// <summary>A newborn that goes after its mother is hers there too.</summary>
    private static async Task<Guid?> MotherThereAsync(
        AdmissionsDbContext database,
        Stay stay,
        CancellationToken cancel
    ) =>
        stay.MotherStayId is { } mother
            ? await database
                .Stays.AsNoTracking()
                .Where(row => row.Id == mother)
                .Select(row => row.TransferredToStayId)
                .SingleOrDefaultAsync(cancel)
            : null;

    private static async Task<SiteTransferred> AgainAsync(
        AdmissionsDbContext database,
        Stay stay,
        Patient here,
        Guid nextId,
        CancellationToken cancel
    )
    {
        var next = await database.Stays.AsNoTracking().SingleAsync(row => row.Id == nextId, cancel);
        return Answer(
            stay,
            here,
            next,
            await database.Patients.AsNoTracking().SingleAsync(row => row.Id == next.PatientId, cancel),
            false
        );
    }

    private static SiteTransferred Answer(Stay stay, Patient here, Stay next, Patient there, bool created) =>
        new(StayViews.ToView(stay, here), next.HospitalId, next.Id, next.StayNumber, there.Id, there.Ipp, created);
}
