using HospitalOps.TestKit;
using Npgsql;

namespace HospitalOps.Checks.Common;

/// <summary>One way of being wrong.</summary>
/// <param name="Guard">What has to be taken out of the database first, because it refuses the wrong act by itself; null
/// where only the program guards.</param>
/// <param name="Wrong">What the wrong product would have left behind.</param>
internal sealed record Mutant(string Name, string Invariant, string? Guard, string Wrong);

/// <summary>
/// Products that are wrong in one way each, in scratch copies of the database: a check that cannot fail proves nothing.
/// </summary>
internal static class Mutants
{
    /// <summary>For each mutant what became of it; a line that is not "caught" is a failure.</summary>
    /// <param name="judge">The violations in a database, each beginning with the number of its invariant.</param>
    public static async IAsyncEnumerable<(string Line, bool Caught)> RunAsync(
        TestDatabase database,
        IEnumerable<Mutant> mutants,
        Func<string, Task<IEnumerable<string>>> judge
    )
    {
        foreach (var mutant in mutants)
        {
            var scratch = new NpgsqlConnectionStringBuilder(database.ConnectionString)
            {
                Database = $"{database.Name}_mutant",
                Pooling = false,
            };
            await ServerAsync(database, $"drop database if exists {scratch.Database} with (force)");
            await ServerAsync(database, $"create database {scratch.Database} template {database.Name}");
            var guarded = "";
            if (mutant.Guard is not null)
            {
                guarded = await RefusedAsync(scratch.ConnectionString, mutant.Wrong) is { } state
                    ? $", refused by the database itself ({state})"
                    : ", NOT REFUSED by the database";
                await ExecuteAsync(scratch.ConnectionString, mutant.Guard);
            }
            var changed = await MadeAsync(scratch.ConnectionString, mutant.Wrong);
            var caught =
                changed > 0
                && !guarded.Contains("NOT", StringComparison.Ordinal)
                && (await judge(scratch.ConnectionString)).Any(violation =>
                    violation.StartsWith(mutant.Invariant + " ", StringComparison.Ordinal)
                );
            yield return (
                $"mutant \"{mutant.Name}\": {(caught ? $"caught by {mutant.Invariant}" : changed > 0 ? "NOT CAUGHT" : "NOT MADE, the run had no such case")}{guarded}",
                caught
            );
            await ServerAsync(database, $"drop database {scratch.Database} with (force)");
        }
    }

    private static Task<int> ServerAsync(TestDatabase database, string sql) =>
        ExecuteAsync(
            new NpgsqlConnectionStringBuilder(database.ConnectionString)
            {
                Database = "postgres",
                Pooling = false,
            }.ConnectionString,
            sql
        );

    /// <summary>Rows that became wrong; none where another guard than the mutant's own refuses it.</summary>
    private static async Task<int> MadeAsync(string database, string sql)
    {
        try
        {
            return await ExecuteAsync(database, sql);
        }
        catch (PostgresException)
        {
            return 0;
        }
    }

    private static async Task<string?> RefusedAsync(string database, string sql)
    {
        try
        {
            await ExecuteAsync(database, sql);
            return null;
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }

    private static async Task<int> ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The statements are constants of the checks.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteNonQueryAsync();
    }
}
