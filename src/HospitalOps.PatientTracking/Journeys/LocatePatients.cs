using System.ComponentModel.DataAnnotations;
using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>Where are my patients: those of a list who are on their way in this hospital.</summary>
internal static class LocatePatients
{
    private const int Most = 50;

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/journeys/where", HandleAsync)
            .Query(TrackingPermissions.FindPatient)
            .WithName("LocatePatients")
            .WithSummary(
                "The places at which patients are now (patient = id, at most 50); who is on no way here is missing."
            );

    private static async Task<Ok<IReadOnlyList<PatientPlace>>> HandleAsync(
        [MaxLength(Most)] Guid[] patient,
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    ) =>
        TypedResults.Ok<IReadOnlyList<PatientPlace>>(
            await database
                .Patients.AsNoTracking()
                .Where(row => patient.Contains(row.PatientId) && row.HospitalId == caller.HospitalId)
                .Join(
                    database.Journeys,
                    row => row.JourneyId,
                    journey => journey.JourneyId,
                    (row, journey) =>
                        new PatientPlace(
                            row.PatientId,
                            journey.IsStay ? journey.JourneyId : null,
                            row.Kind,
                            row.Code
                                ?? database
                                    .Journeys.Where(mother => mother.JourneyId == journey.WithStayId)
                                    .Select(mother => mother.BedCode)
                                    .FirstOrDefault(),
                            row.Since
                        )
                )
                .ToListAsync(cancel)
        );
}
