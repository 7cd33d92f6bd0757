using HospitalOps.Api.Tracking;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.PatientTracking.Transports;

/// <summary>A porter takes the job.</summary>
internal static class TakeTransport
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/transports/{id:guid}/take", HandleAsync)
            .Command(TrackingPermissions.Carry)
            .WithName("TakeTransport")
            .WithSummary("A porter has the job.");

    private static Task<Results<Ok<TransportView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        TransportStepRequest body,
        Caller caller,
        TransportStep step,
        CancellationToken cancel
    ) => step.ApplyAsync(id, body.OccurredAt, caller, (job, at) => job.Take(caller.UserName, at), cancel);
}
