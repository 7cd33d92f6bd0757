using HospitalOps.Api.Tracking;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.PatientTracking.Transports;

/// <summary>The patient is handed over.</summary>
internal static class FinishTransport
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/transports/{id:guid}/finish", HandleAsync)
            .Command(TrackingPermissions.Carry)
            .WithName("FinishTransport")
            .WithSummary("The patient is handed over.");

    private static Task<Results<Ok<TransportView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        TransportStepRequest body,
        Caller caller,
        TransportStep step,
        CancellationToken cancel
    ) => step.ApplyAsync(id, body.OccurredAt, caller, (job, at) => job.Finish(at), cancel);
}
