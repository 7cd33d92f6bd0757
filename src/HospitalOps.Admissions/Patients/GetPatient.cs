using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Stays;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Patients;

/// <summary>One patient of the caller's hospital.</summary>
internal static class GetPatient
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/patients/{id:guid}", HandleAsync)
            .Query(AdmissionsPermissions.FindPatient)
            .WithName("GetPatient")
            .WithSummary("Read one identity.");

    private static async Task<Results<Ok<PatientView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        AdmissionsDbContext database,
        ConfidentialStays confidential,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        var patient = await database
            .Patients.AsNoTracking()
            .SingleOrDefaultAsync(patient => patient.Id == id && patient.HospitalId == caller.HospitalId, cancel);
        if (patient is null || !await confidential.MayOpenAsync(id, caller, cancel))
            return CommonRefusals.NotFound.ToProblem();
        RowVersion.Send(response, patient.Version);
        return TypedResults.Ok(PatientViews.ToView(patient));
    }
}
