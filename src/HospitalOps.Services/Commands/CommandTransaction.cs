using System.Data;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HospitalOps.Services.Commands;

/// <summary>
/// One command, one transaction: its effect, its events and the remembered answer are committed together or not at all.
/// A refusal rolls the effect back. 40001 and 40P01 are retried at most three times with a cleared change tracker.
/// </summary>
internal sealed class CommandTransaction : IEndpointFilter
{
    private const int Attempts = 3;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var database = http.RequestServices.GetRequiredService<DbContext>();
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > RememberedAnswers.MaxKeyLength)
            return CommonRefusals.KeyTooLong.ToProblem();

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunAsync(context, next, database, key);
            }
            catch (Exception exception) when (SqlStates.IsRetryable(exception) && attempt < Attempts)
            {
                database.ChangeTracker.Clear();
                http.Response.Headers.Remove("ETag");
            }
            catch (Exception exception)
                when (SqlStates.IsRetryable(exception) || SqlStates.Of(exception) == PostgresErrorCodes.LockNotAvailable
                )
            {
                return CommonRefusals.Busy.ToProblem();
            }
            catch (DbUpdateConcurrencyException)
            {
                return CommonRefusals.StaleVersion.ToProblem();
            }
            catch (Exception exception) when (SqlStates.IsLostOutboxRace(exception))
            {
                return CommonRefusals.StaleVersion.ToProblem();
            }
        }
    }

    private static async Task<object?> RunAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next,
        DbContext database,
        string key
    )
    {
        var http = context.HttpContext;
        var cancel = http.RequestAborted;
        await using var transaction = await database.Database.BeginTransactionAsync(
            IsolationLevel.ReadCommitted,
            cancel
        );
        var answers =
            key.Length == 0
                ? null
                : new RememberedAnswers(database, Caller.From(http.User).UserId, key, http, context.Arguments);

        if (answers is not null && !await answers.TryClaimAsync(cancel))
            return await answers.ReadAsync(cancel);

        var result = Unwrap(await next(context));
        var status = (result as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK;
        if (status >= StatusCodes.Status400BadRequest)
        {
            // Without a key nothing is left to commit: the end of the transaction takes the effect back.
            if (answers is null)
                return result;
            await transaction.RollbackToSavepointAsync(RememberedAnswers.Savepoint, cancel);
            database.ChangeTracker.Clear();
        }
        if (answers is not null)
            await answers.RememberAsync(result, status, cancel);

        // From here on the client's patience no longer matters: a commit is not cancelled half-way.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    private static object? Unwrap(object? result) =>
        result is INestedHttpResult nested ? Unwrap(nested.Result) : result;
}
