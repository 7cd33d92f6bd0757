using System.Security.Claims;
using System.Text;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HospitalOps.WaitingQueue.Calling;

/// <summary>
/// Before the service takes requests it goes once through issuing, calling and serving and takes all of it back: the
/// first nurse
/// after a restart would otherwise wait seconds for what is compiled and connected at its first use, with everybody
/// else behind her.
/// </summary>
internal sealed partial class Rehearsal(
    IServiceScopeFactory scopes,
    EndpointDataSource endpoints,
    QueueOrders orders,
    TimeProvider clock,
    ILogger<Rehearsal> logger
) : IHostedService
{
    private static readonly string[] Commands =
    [
        "IssueTicket",
        "CallNext",
        "StartService",
        "FinishService",
        "RedirectTicket",
        "TriagePatient",
    ];
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            await PlayAsync(limit.Token);
            foreach (var name in Commands)
                await RefusedAsync(name, limit.Token);
        }
        catch (Exception exception)
            when (exception
                    is NpgsqlException
                        or DbUpdateException
                        or InvalidOperationException
                        or OperationCanceledException
            )
        {
            // Without it everything works, only slower at first; a database that is not there is told by the health
            // check.
            LogSkipped(logger, exception.GetType().Name);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>One patient through one queue, in a transaction that is never committed.</summary>
    private async Task PlayAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<QueuesDbContext>();
        var now = clock.GetUtcNow();
        var point = await database.ServicePoints.AsNoTracking().FirstOrDefaultAsync(cancel);
        if (point is null)
            return;
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        var queue = await database.Queues.AsNoTracking().SingleAsync(queue => queue.Id == point.QueueId, cancel);
        var day = CasablancaTime.DayOf(now);
        var issued = Ticket.Issue(
            new TicketEntry
            {
                Id = Guid.CreateVersion7(now),
                Queue = queue,
                VisitId = Guid.CreateVersion7(now),
                BusinessDay = day,
                Number = await database.NextNumberAsync(queue, day, cancel),
                Channel = TicketChannel.Desk,
                ArrivedAt = now,
                QueuedAt = now,
                First = true,
            }
        );
        database.Add(issued);
        await database.SaveChangesAsync(cancel);
        database.ChangeTracker.Clear();
        var waiting = await database
            .Tickets.AsNoTracking()
            .Where(ticket => ticket.QueueId == queue.Id && ticket.State == TicketState.Waiting)
            .ToListAsync(cancel);
        CallOrder.Rank(orders.Of(queue.Kind), waiting, now);
        CallDecision.Snapshot(waiting);
        var called = await database.LockWaitingAsync(issued.Id, cancel);
        called?.Call(point, "", now);
        called?.Start("", now);
        called?.Finish("", now);
        await database.SaveChangesAsync(cancel);
        await transaction.RollbackAsync(cancel);
    }

    /// <summary>The way of a request from its body to a refusal: there is no such queue and no such ticket.</summary>
    private async Task RefusedAsync(string name, CancellationToken cancel)
    {
        var endpoint = endpoints
            .Endpoints.OfType<RouteEndpoint>()
            .Single(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == name);
        var nobody = Guid.Empty.ToString();
        await using var scope = scopes.CreateAsyncScope();
        var http = new DefaultHttpContext
        {
            RequestServices = scope.ServiceProvider,
            RequestAborted = cancel,
            User = new ClaimsPrincipal(
                new ClaimsIdentity(
                    [
                        new("sub", nobody),
                        new("hospital", Hospitals.All[0].Id.ToString()),
                        new("role", Roles.TriageNurse),
                        new("preferred_username", ""),
                    ],
                    "rehearsal"
                )
            ),
        };
        http.Request.Method = HttpMethods.Post;
        http.Request.ContentType = "application/json";
        http.Request.RouteValues["id"] = nobody;
        var body = Encoding.UTF8.GetBytes(
            $$"""{"channel":"desk","servicePointId":"{{nobody}}","queueId":"{{nobody}}","level":"5"}"""
        );
        (http.Request.Body, http.Request.ContentLength, http.Response.Body) = (
            new MemoryStream(body),
            body.Length,
            Stream.Null
        );
        await endpoint.RequestDelegate!(http);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Started without a rehearsal ({Error})")]
    private static partial void LogSkipped(ILogger logger, string error);
}
