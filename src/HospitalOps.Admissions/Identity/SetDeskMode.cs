using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Identity;

/// <summary>Standalone, or beside another administrative system that gives the numbers and owns the traits.</summary>
internal static class SetDeskMode
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/desk-mode", HandleAsync)
            .Command(AdmissionsPermissions.SetMode)
            .WithName("SetDeskMode")
            .WithSummary("Name the other administrative system, or none.");

    private static async Task<Results<Ok<DeskModeView>, ProblemHttpResult>> HandleAsync(
        SetMasterSystemRequest request,
        Caller caller,
        AdmissionsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        // Two at once: the second replaces what the first has said.
        await database.Database.LockNameAsync($"desk-mode:{caller.HospitalId}", cancel);
        await database.MasterSystems.Where(system => system.HospitalId == caller.HospitalId).ExecuteDeleteAsync(cancel);
        var master = PatientTraits.CleanName(request.Name) is { } name
            ? new MasterSystem(caller.HospitalId, name, clock.GetUtcNow(), caller.UserName)
            : null;
        if (master is not null)
            database.Add(master);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(DeskModeViews.ToView(master));
    }
}
