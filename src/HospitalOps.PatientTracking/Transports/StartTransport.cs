using HospitalOps.Api.Tracking;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.PatientTracking.Transports;

/// <summary>The porter leaves with the patient.</summary>
internal static class StartTransport
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/transports/{id:guid}/start", HandleAsync)
            .Command(TrackingPermissions.Carry)
            .WithName("StartTransport")
            .WithSummary("The porter leaves with the patient.");

    private static Task<Results<Ok<TransportView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        TransportStepRequest body,
        Caller caller,
        TransportStep step,
        CancellationToken cancel
    ) => step.ApplyAsync(id, body.OccurredAt, caller, (job, at) => job.Start(caller.UserName, at), cancel);
}
