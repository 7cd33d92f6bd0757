using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Queues;

/// <summary>Somebody comes on duty at a desk or cubicle; only an open one calls.</summary>
internal static class OpenServicePoint
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/service-points/{id:guid}/open", HandleAsync)
            .Command(QueuesPermissions.Staff)
            .WithName("OpenServicePoint")
            .WithSummary("Come on duty at a service point; it may call.");

    private static Task<Results<Ok<ServicePointView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) => ServicePointCommand.ApplyAsync(id, true, caller, database, clock, cancel);
}
