using HospitalOps.Admissions.Identity;
using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Stays;

/// <summary>Opens a stay or emergency visit; one open stay per patient, outpatient visits apart.</summary>
internal static class OpenStay
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays", HandleAsync)
            .Command(AdmissionsPermissions.OpenStay)
            .WithName("OpenStay")
            .WithSummary("Open a stay; the stay number is never used again.");

    private static async Task<Results<Created<StayView>, ProblemHttpResult>> HandleAsync(
        OpenStayRequest request,
        Caller caller,
        AdmissionsDbContext database,
        Numbers numbers,
        ConfidentialStays confidential,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var occurredAt = Occurrence.Resolve(request.OccurredAt, now);
        if (!occurredAt.Succeeded)
            return occurredAt.Refusal.ToProblem();
        var patient = await database.LockPatientAsync(request.PatientId, caller.HospitalId, cancel);
        if (patient is null)
            return CommonRefusals.NotFound.ToProblem();
        if (patient.MergedIntoId is { } survivor)
            return PatientRefusals.Merged(survivor).ToProblem();

        if (await OpenStays.RefuseDeadAsync(database, patient, cancel) is { } dead)
            return dead.ToProblem();
        if (
            request.Kind != StayKind.Outpatient
            && await OpenStays.RefuseSecondAsync(database, patient, cancel) is { } refusal
        )
            return refusal.ToProblem();

        var external = PatientTraits.NormaliseDocument(request.ExternalNumber);
        var master = await MasterSystems.OfAsync(database, caller.HospitalId, cancel);
        if (master is not null && external is null && request.Kind != StayKind.Emergency)
            return PatientRefusals.NumberFromMaster.With("system", master.Name).ToProblem();
        if (
            external is not null
            && await database.Stays.AnyAsync(
                other => other.HospitalId == caller.HospitalId && other.ExternalNumber == external,
                cancel
            )
        )
            return PatientRefusals.IdentifierTaken.ToProblem();
        var number = await numbers.NextStayAsync(patient.HospitalId, now, cancel);
        var start = new StayStart(request.Kind, occurredAt.Value, now)
        {
            VisitId = request.VisitId,
            Confidential = request.Confidential,
            ExternalNumber = external,
        };
        var stay = Stay.Open(Guid.CreateVersion7(now), number, patient, start);
        database.Add(stay);
        await database.SaveChangesAsync(cancel);
        if (stay.Confidential)
            await confidential.WriteDownAsync(patient.Id, caller, "created", cancel);
        return TypedResults.Created($"/api/v1/stays/{stay.Id}", StayViews.ToView(stay, patient));
    }
}
