using Aspire.Hosting.ApplicationModel;
using Npgsql;

namespace HospitalOps.LocalHosting.Running;

/// <summary>Creates a database that is missing.</summary>
internal sealed class DatabaseRun(PostgresDatabaseResource database, ResolvedValues values, RunContext context)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await context.Milestones.PassAsync(database, cancellation);
        await using var connection = new NpgsqlConnection(
            $"{values.ConnectionString(database.Parent)};Database=postgres;Pooling=false"
        );
        await connection.OpenAsync(cancellation);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection);
        exists.Parameters.AddWithValue(database.DatabaseName);
        if (await exists.ExecuteScalarAsync(cancellation) is null)
        {
            var quoted = database.DatabaseName.Replace("\"", "\"\"", StringComparison.Ordinal);
#pragma warning disable CA2100 // A database name cannot be a parameter; it comes from AppHost.cs and is quoted.
            await using var create = new NpgsqlCommand($"create database \"{quoted}\"", connection);
#pragma warning restore CA2100
            await create.ExecuteNonQueryAsync(cancellation);
            context.Say(database.Name, "created");
        }

        context.Board.Update(database.Name, status => status with { State = RunState.Ready });
        context.Milestones.SetReady(database.Name);
    }
}
