using HospitalOps.Api.Tracking;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Tracking;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.PatientTracking.Transports;

/// <summary>The transport is not needed.</summary>
internal static class CancelTransport
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/transports/{id:guid}/cancel", HandleAsync)
            .Command(TrackingPermissions.RequestTransport)
            .WithName("CancelTransport")
            .WithSummary("Not needed, with a reason.");

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
            (job, at) => job.End(TransportState.Cancelled, body.Reason, at),
            cancel
        );
}
