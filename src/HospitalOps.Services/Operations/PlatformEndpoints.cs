using HospitalOps.Api.Platform;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HospitalOps.Services.Operations;

/// <summary>
/// Every service with an outbox shows how it stands and lets parked messages be tried again; each decision is recorded
/// with its author.
/// </summary>
public static partial class PlatformEndpoints
{
    private static readonly Permission Look = new("see-platform", Roles.OperationsManager, Roles.Administrator);
    private static readonly Permission Replay = new("replay-messages", Roles.OperationsManager, Roles.Administrator);

    public static void MapPlatform(this RouteGroupBuilder group, IServiceProvider services)
    {
        if (services.GetService<IOutboxOperations>() is null)
            return;
        group
            .MapGet("/platform", ShowAsync)
            .Query(Look)
            .WithName("ShowPlatform")
            .WithSummary("Outbox, inbox and parked messages of this service.");
        group
            .MapPost("/platform/parked-events/{id:guid}/retry", RetryEventAsync)
            .RequirePermission(Replay)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("RetryParkedEvent")
            .WithSummary("Send a parked event again, with a reason.");
        group
            .MapPost("/platform/parked-messages/{consumer}/{id:guid}/retry", RetryMessageAsync)
            .RequirePermission(Replay)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithName("RetryParkedMessage")
            .WithSummary("Handle a parked message again, with a reason.");
    }

    private static async Task<Ok<PlatformView>> ShowAsync(IOutboxOperations operations, CancellationToken cancel) =>
        TypedResults.Ok(
            new PlatformView(
                operations.State,
                await operations.ListParkedEventsAsync(cancel),
                await operations.ListParkedMessagesAsync(cancel)
            )
        );

    private static async Task<Results<NoContent, ProblemHttpResult>> RetryEventAsync(
        Guid id,
        RetryRequest body,
        Caller caller,
        IOutboxOperations operations,
        CancellationToken cancel
    )
    {
        if (!HasReason(body))
            return CommonRefusals.InvalidRequest("reason").ToProblem();
        return await operations.RetryEventAsync(id, new(caller.UserName, body.Reason), cancel)
            ? TypedResults.NoContent()
            : PlatformRefusals.NotParked.ToProblem();
    }

    /// <summary>Validation is generated in the services; these endpoints are not declared in one.</summary>
    private static bool HasReason(RetryRequest body) => body.Reason?.Trim().Length is >= 3 and <= 300;

    private static async Task<Results<NoContent, ProblemHttpResult>> RetryMessageAsync(
        string consumer,
        Guid id,
        RetryRequest body,
        Caller caller,
        IOutboxOperations operations,
        ILoggerFactory loggers,
        CancellationToken cancel
    )
    {
        if (!HasReason(body))
            return CommonRefusals.InvalidRequest("reason").ToProblem();
        try
        {
            return await operations.RetryMessageAsync(consumer, id, new(caller.UserName, body.Reason), cancel)
                ? TypedResults.NoContent()
                : PlatformRefusals.NotParked.ToProblem();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever the handler of the message throws: it stays parked, and the person is told.
            LogStillFailing(loggers.CreateLogger(typeof(PlatformEndpoints)), exception, consumer, id);
            return PlatformRefusals.StillFailing.ToProblem();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Consumer}: message {Id} failed again")]
    private static partial void LogStillFailing(ILogger logger, Exception exception, string consumer, Guid id);
}
