using HospitalOps.TestKit.Servers;
using Npgsql;

namespace HospitalOps.TestKit;

/// <summary>One fresh database; dropped when disposed.</summary>
public sealed class TestDatabase(PostgresServer server, string name) : IAsyncDisposable
{
    public string Name => name;

    public string ConnectionString => server.ConnectionString(name);

    /// <summary>Runs SQL for its effect; returns the affected rows.</summary>
    public async Task<int> ExecuteAsync(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>First column of the first row; numbers are converted.</summary>
    public async Task<T> ScalarAsync<T>(string sql, params object[] values) => (await ListAsync<T>(sql, values))[0];

    /// <summary>First column of all rows.</summary>
    public async Task<List<T>> ListAsync<T>(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = Command(connection, sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        var list = new List<T>();
        while (await reader.ReadAsync())
            list.Add(reader.GetFieldValue<T>(0));
        return list;
    }

    /// <summary>The next statement opens a connection of its own: settings of the database were changed.</summary>
    public void Forget()
    {
        using var pool = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(pool);
    }

    public async ValueTask DisposeAsync()
    {
        Forget();
        await server.ExecuteAsync("postgres", $"drop database if exists {name} with (force)");
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
