using System.ComponentModel.DataAnnotations;
using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Features;

/// <summary>Ids on a board.</summary>
public sealed record LabelPatientsRequest([property: Required, MaxLength(1000)] Guid[] PatientIds);

/// <summary>Names for the ids on a board: one query, foreign ids are left out.</summary>
internal static class LabelPatients
{
    public static void Map(RouteGroupBuilder group) => group.MapPost("/patients/labels", HandleAsync)
        .Query(AdmissionsPermissions.ReadLabels)
        .WithName("LabelPatients")
        .WithSummary("Names in both scripts for up to 1,000 ids of the caller's hospital.");

    private static async Task<Ok<IReadOnlyList<PatientLabel>>> HandleAsync(
        LabelPatientsRequest request, Caller caller, AdmissionsDbContext database, CancellationToken cancel)
    {
        var found = await database.Patients.AsNoTracking()
            .Where(patient => request.PatientIds.Contains(patient.Id) && patient.HospitalId == caller.HospitalId)
            .ToListAsync(cancel);
        IReadOnlyList<PatientLabel> labels = [.. found.Select(PatientViews.ToLabel)];
        return TypedResults.Ok(labels);
    }
}
