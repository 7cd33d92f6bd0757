using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Registers;

/// <summary>Births and deaths with the state of their electronic declaration (law 36-21).</summary>
internal static class ListCivilRegister
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/civil-register", HandleAsync)
            .Query(AdmissionsPermissions.KeepRegister)
            .WithName("ListCivilRegister")
            .WithSummary("Births and deaths of a period with the state of their declaration, oldest first.");

    private static async Task<Ok<IReadOnlyList<DeclarationView>>> HandleAsync(
        DateOnly? from,
        DateOnly? to,
        Caller caller,
        AdmissionsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) => TypedResults.Ok(await CivilRegisterReader.ReadAsync(from, to, caller, database, clock.GetUtcNow(), cancel));
}
