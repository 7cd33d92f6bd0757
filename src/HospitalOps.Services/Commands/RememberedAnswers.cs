using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Services.Commands;

/// <summary>
/// Same user and same <c>Idempotency-Key</c>: same answer, one effect (RFC draft idempotency-key-header).
/// </summary>
internal sealed class RememberedAnswers(
    DbContext database,
    Guid user,
    string key,
    HttpContext http,
    IList<object?> arguments
)
{
    public const int MaxKeyLength = 100;

    /// <summary>Where a refusal goes back to: the key is claimed, nothing else has happened.</summary>
    public const string Savepoint = "command";

    private readonly string command = $"{http.Request.Method} {http.Request.Path}";
    private readonly string hash = HashOf(http, arguments);

    /// <summary>
    /// Claims the key and marks <see cref="Savepoint"/>, in one way to the database. False when the key is taken; a
    /// concurrent holder is waited for, because its row lock is.
    /// </summary>
    public async Task<bool> TryClaimAsync(CancellationToken cancel) =>
        await database.Database.ExecuteSqlAsync(
            $"insert into idempotency_key (user_id, key, command, request_hash) values ({user}, {key}, {command}, {hash}) on conflict do nothing; savepoint command",
            cancel
        ) == 1;

    public async Task<IResult> ReadAsync(CancellationToken cancel)
    {
        var rows = await database
            .Database.SqlQuery<Row>(
                $"""
                select command, request_hash, status, body, etag as e_tag, location
                from idempotency_key where user_id = {user} and key = {key}
                """
            )
            .ToListAsync(cancel);
        return rows is [var row] && row.Command == command && row.RequestHash == hash && row.Status is not null
            ? new ReplayedAnswer(row)
            : CommonRefusals.KeyReused.ToProblem();
    }

    public async Task RememberAsync(object? result, int status, CancellationToken cancel)
    {
        var value = result is Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult problem
            ? problem.ProblemDetails
            : (result as IValueHttpResult)?.Value;
        var body = value is null ? null : JsonSerializer.Serialize(value, value.GetType(), ApiJson.Options);
        var etag = http.Response.Headers.ETag.ToString();
        var location = result?.GetType().GetProperty("Location")?.GetValue(result) as string;
        await database.Database.ExecuteSqlAsync(
            $"update idempotency_key set status = {status}, body = {body}, etag = {etag}, location = {location} where user_id = {user} and key = {key}",
            cancel
        );
    }

    private static string HashOf(HttpContext http, IList<object?> arguments)
    {
        var text = new StringBuilder(http.Request.Headers.IfMatch.ToString());
        foreach (var argument in arguments)
            if (
                argument?.GetType() is { } type
                && type.Name.EndsWith("Request", StringComparison.Ordinal)
                && type.Namespace!.StartsWith("HospitalOps", StringComparison.Ordinal)
            )
                text.Append('|').Append(JsonSerializer.Serialize(argument, type, ApiJson.Options));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    internal sealed record Row(
        string Command,
        string RequestHash,
        int? Status,
        string? Body,
        string? ETag,
        string? Location
    );

    private sealed class ReplayedAnswer(Row row) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = row.Status!.Value;
            response.Headers["Idempotency-Replayed"] = "true";
            if (!string.IsNullOrEmpty(row.ETag))
                response.Headers.ETag = row.ETag;
            if (row.Location is not null)
                response.Headers.Location = row.Location;
            if (row.Body is null)
                return;
            response.ContentType =
                row.Status >= StatusCodes.Status400BadRequest ? "application/problem+json" : "application/json";
            await response.WriteAsync(row.Body);
        }
    }
}
