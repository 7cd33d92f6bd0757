using Npgsql;

namespace HospitalOps.PatientTracking.Persistence;

/// <summary>Reads many rows without an entity for each: a year of a large hospital is 100,000 journeys.</summary>
internal static class SqlRows
{
    /// <param name="parameters">$1, $2 …</param>
    public static async Task<List<T>> ReadAsync<T>(
        this NpgsqlDataSource source,
        string sql,
        object[] parameters,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancel
    )
    {
        await using var command = source.CreateCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var all = new List<T>();
        while (await rows.ReadAsync(cancel))
            all.Add(read(rows));
        return all;
    }

    /// <summary>UTC; null where the column is.</summary>
    public static DateTimeOffset? At(this NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(row.GetDateTime(column));
}
