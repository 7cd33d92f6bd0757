using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Places;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Stays;

/// <summary>The class of the stay changes, e.g. from outpatient to emergency; its number stays.</summary>
internal static class ChangeStayKind
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays/{id:guid}/kind", HandleAsync)
            .Command(AdmissionsPermissions.ChangeStay)
            .WithName("ChangeStayKind")
            .WithSummary("Change the class of a stay; births and transfers keep theirs.");

    private static Task<Results<Ok<StayView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        ChangeStayKindRequest request,
        Caller caller,
        AdmissionsDbContext database,
        StayCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            caller,
            request.OccurredAt,
            async (stay, patient, at) =>
                await RefuseAsync(stay, patient, request.Kind, database, cancel) ?? stay.ChangeKind(request.Kind, at),
            cancel
        );

    private static async Task<Refusal?> RefuseAsync(
        Stay stay,
        Patient patient,
        StayKind kind,
        AdmissionsDbContext database,
        CancellationToken cancel
    ) =>
        (stay.Kind == StayKind.Outpatient, kind == StayKind.Outpatient) switch
        {
            (true, false) => await OpenStays.RefuseSecondAsync(database, patient, cancel),
            // An outpatient has no bed.
            (false, true) => await KnownPlaces.RefuseInOrHeldBedAsync(database, stay.Id, cancel),
            _ => null,
        };
}
