using HospitalOps.Admissions.Domain;
using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.ServiceDefaults.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Features;

/// <summary>The patient is here.</summary>
/// <param name="VisitId">The visit that the first ticket started, if there was one.</param>
public sealed record OpenStayRequest(Guid PatientId, StayKind Kind, Guid? VisitId, DateTimeOffset? OccurredAt);

/// <summary>Opens a stay or emergency visit; one open stay per patient, outpatient visits apart.</summary>
internal static class OpenStay
{
    public static void Map(RouteGroupBuilder group) => group.MapPost("/stays", HandleAsync)
        .Command(AdmissionsPermissions.OpenStay)
        .WithName("OpenStay")
        .WithSummary("Open a stay; the stay number is never used again.");

    private static async Task<Results<Created<StayView>, ProblemHttpResult>> HandleAsync(
        OpenStayRequest request, Caller caller, AdmissionsDbContext database, Numbers numbers, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var occurredAt = Occurrence.Resolve(request.OccurredAt, now);
        if (!occurredAt.Succeeded) return occurredAt.Refusal.ToProblem();
        var patient = await database.LockPatientAsync(request.PatientId, caller.HospitalId, cancel);
        if (patient is null) return CommonRefusals.NotFound.ToProblem();

        if (request.Kind != StayKind.Outpatient && await OpenStays.RefuseSecondAsync(database, patient.Id, cancel) is { } refusal) return refusal.ToProblem();

        var number = await numbers.NextStayAsync(patient.HospitalId, now, cancel);
        var stay = Stay.Open(Guid.CreateVersion7(now), number, patient, request.Kind, request.VisitId, occurredAt.Value);
        database.Add(stay);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/v1/stays/{stay.Id}", StayViews.ToView(stay, patient));
    }
}
