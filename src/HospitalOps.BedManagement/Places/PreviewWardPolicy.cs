using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Places;

/// <summary>Whom a new policy would put in the wrong is told before.</summary>
internal static class PreviewWardPolicy
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/places/wards/{wardId:guid}/policy-preview", HandleAsync)
            .Query(BedsPermissions.ReadPlaces)
            .WithName("PreviewWardPolicy")
            .WithSummary("Beds whose patients would newly break these policies.");

    private static async Task<Results<Ok<IReadOnlyList<PolicyBreach>>, ProblemHttpResult>> HandleAsync(
        Guid wardId,
        string sexPolicy,
        string agePolicy,
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var ward = await database
            .Wards.AsNoTracking()
            .SingleOrDefaultAsync(ward => ward.Id == wardId && ward.HospitalId == caller.HospitalId, cancel);
        if (ward is null)
            return CommonRefusals.NotFound.ToProblem();
        if (!Codes.TryParse<SexPolicy>(sexPolicy, out _) || !Codes.TryParse<AgePolicy>(agePolicy, out _))
            return PlaceRefusals.PolicyUnknown.ToProblem();
        return TypedResults.Ok(await PolicyBreaches.BreachesAsync(database, ward, sexPolicy, agePolicy, cancel));
    }
}
