using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace HospitalOps.Services.Persistence;

/// <summary>
/// Which build last brought a database up to date, kept in the database itself, so that a restored backup tells the
/// truth too.
/// It spares each further start of the same build the whole application only to find nothing to do.
/// </summary>
public static class SchemaState
{
    /// <summary>
    /// True when this very build has already migrated and seeded the database; false whenever that is not certain.
    /// </summary>
    /// <param name="name">Connection string name, e.g. <c>bedsdb</c>.</param>
    public static async Task<bool> IsCurrentAsync(string name)
    {
        if (Environment.GetEnvironmentVariable($"ConnectionStrings__{name}") is not { Length: > 0 } connectionString)
            return false;
        try
        {
            await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false;Timeout=5");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("select build from schema_state", connection);
            return await command.ExecuteScalarAsync() as string == ThisBuild();
        }
        catch (NpgsqlException)
        {
            // No such table or no such database: the migration itself makes it, or says what is wrong.
            return false;
        }
    }

    /// <summary>Remembers this build; called after migration and seed.</summary>
    internal static async Task RememberAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            """
            create table if not exists schema_state (only_row boolean primary key default true check (only_row), build text not null)
            """
        );
        await command.ExecuteNonQueryAsync();
        await using var insert = database.CreateCommand(
            "insert into schema_state (build) values ($1) on conflict (only_row) do update set build = excluded.build"
        );
        insert.Parameters.AddWithValue(ThisBuild());
        await insert.ExecuteNonQueryAsync();
    }

    /// <summary>Any assembly of ours that was built again makes another build.</summary>
    private static string ThisBuild()
    {
        var files = new DirectoryInfo(AppContext.BaseDirectory)
            .GetFiles("HospitalOps.*.dll")
            .OrderBy(file => file.Name, StringComparer.Ordinal);
        var text = string.Join(
            '|',
            files.Select(file =>
                string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")
            )
        );
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
