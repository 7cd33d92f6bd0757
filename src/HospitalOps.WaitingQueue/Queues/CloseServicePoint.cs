using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Queues;

/// <summary>Somebody leaves a desk or cubicle; one with a patient is not closed.</summary>
internal static class CloseServicePoint
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/service-points/{id:guid}/close", HandleAsync)
            .Command(QueuesPermissions.Staff)
            .WithName("CloseServicePoint")
            .WithSummary("Close a service point; refused while a patient is called to it or served there.");

    private static Task<Results<Ok<ServicePointView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) => ServicePointCommand.ApplyAsync(id, false, caller, database, clock, cancel);
}
