using HospitalOps.Admissions.Merging;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Stays;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Patients;

/// <summary>Names for the ids on a board: one query, foreign ids are left out.</summary>
internal static class LabelPatients
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/patients/labels", HandleAsync)
            .Query(AdmissionsPermissions.ReadLabels)
            .WithName("LabelPatients")
            .WithSummary("Names in both scripts for up to 1,000 ids of the caller's hospital.");

    private static async Task<Ok<IReadOnlyList<PatientLabel>>> HandleAsync(
        LabelPatientsRequest request,
        Caller caller,
        AdmissionsDbContext database,
        ConfidentialStays confidential,
        CancellationToken cancel
    )
    {
        var found = await database
            .Patients.AsNoTracking()
            .Where(patient => request.PatientIds.Contains(patient.Id) && patient.HospitalId == caller.HospitalId)
            .ToListAsync(cancel);
        // The id that was asked with the name of the record it leads to today.
        var survivors = await Survivors.OfAsync(database, found, cancel);
        var hidden = await confidential.HiddenAsync(
            [.. found.Select(patient => patient.MergedIntoId ?? patient.Id)],
            caller,
            cancel
        );
        found.RemoveAll(patient => hidden.Contains(patient.MergedIntoId ?? patient.Id));
        IReadOnlyList<PatientLabel> labels =
        [
            .. found.Select(patient =>
                PatientViews.ToLabel(survivors.GetValueOrDefault(patient.Id, patient)) with
                {
                    PatientId = patient.Id,
                }
            ),
        ];
        return TypedResults.Ok(labels);
    }
}
