using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
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
                stay.Kind == StayKind.Outpatient
                && request.Kind != StayKind.Outpatient
                && await OpenStays.RefuseSecondAsync(database, patient, cancel) is { } second
                    ? second
                    : stay.ChangeKind(request.Kind, at),
            cancel
        );
}
