using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Stays;

/// <summary>One stay of the caller's hospital.</summary>
internal static class GetStay
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/stays/{id:guid}", HandleAsync)
            .Query(AdmissionsPermissions.ReadStays)
            .WithName("GetStay")
            .WithSummary("Read one stay.");

    private static async Task<Results<Ok<StayView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        AdmissionsDbContext database,
        ConfidentialStays confidential,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        var row = await database
            .Stays.AsNoTracking()
            .Where(stay => stay.Id == id && stay.HospitalId == caller.HospitalId)
            .Join(
                database.Patients.AsNoTracking(),
                stay => stay.PatientId,
                patient => patient.Id,
                (stay, patient) => new { stay, patient }
            )
            .SingleOrDefaultAsync(cancel);
        if (row is null || !await confidential.MayOpenAsync(row.patient.Id, caller, cancel))
            return CommonRefusals.NotFound.ToProblem();
        RowVersion.Send(response, row.stay.Version);
        return TypedResults.Ok(StayViews.ToView(row.stay, row.patient));
    }
}
