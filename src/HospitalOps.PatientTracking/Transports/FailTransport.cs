using HospitalOps.Api.Tracking;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Tracking;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.PatientTracking.Transports;

/// <summary>The porter came and the patient could not go.</summary>
internal static class FailTransport
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/transports/{id:guid}/fail", HandleAsync)
            .Command(TrackingPermissions.Carry)
            .WithName("FailTransport")
            .WithSummary("The porter came and the patient could not go, with a reason.");

    private static Task<Results<Ok<TransportView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        CancelTransportRequest body,
        Caller caller,
        TransportStep step,
        CancellationToken cancel
    ) =>
        step.ApplyAsync(
            id,
            body.OccurredAt,
            caller,
            (job, at) => job.End(TransportState.Failed, body.Reason, at),
            cancel
        );
}
