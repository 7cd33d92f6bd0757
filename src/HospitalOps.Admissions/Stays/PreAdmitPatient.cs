using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Stays;

/// <summary>
/// Prepares a stay before its day: number, level of care and papers are known when the patient comes.
/// </summary>
internal static class PreAdmitPatient
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays/pre-admissions", HandleAsync)
            .Command(AdmissionsPermissions.OpenStay)
            .WithName("PreAdmitPatient")
            .WithSummary("Prepare a planned, day or outpatient stay; it expires when nobody comes.");

    private static async Task<Results<Created<StayView>, ProblemHttpResult>> HandleAsync(
        PreAdmitPatientRequest request,
        Caller caller,
        AdmissionsDbContext database,
        Numbers numbers,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        if (request.Kind is not (StayKind.Scheduled or StayKind.DayCase or StayKind.Outpatient))
            return StayRefusals.NotPlannable.ToProblem();
        var expected = request.ExpectedAt.ToUniversalTime();
        var expires = request.ExpiresAt?.ToUniversalTime() ?? expected + Patience;
        if (expected < now.AddDays(-1) || expires < expected)
            return StayRefusals.ExpectedInPast.ToProblem();
        var patient = await database.LockPatientAsync(request.PatientId, caller.HospitalId, cancel);
        if (patient is null)
            return CommonRefusals.NotFound.ToProblem();
        if (patient.MergedIntoId is { } survivor)
            return PatientRefusals.Merged(survivor).ToProblem();
        if (await OpenStays.RefuseDeadAsync(database, patient, cancel) is { } dead)
            return dead.ToProblem();

        var stay = Stay.PreAdmit(
            new PreAdmission
            {
                Id = Guid.CreateVersion7(now),
                StayNumber = await numbers.NextStayAsync(patient.HospitalId, now, cancel),
                Patient = patient,
                Kind = request.Kind,
                ExpectedAt = expected,
                ExpiresAt = expires,
                CareLevel = request.CareLevel,
                ServiceCode = request.ServiceCode,
                RegisteredAt = now,
            }
        );
        database.Add(stay);
        database.AddRange(
            (request.Documents ?? []).Distinct().Select(kind => new StayDocument { StayId = stay.Id, Kind = kind })
        );
        await database.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/v1/stays/{stay.Id}", StayViews.ToView(stay, patient));
    }
}
