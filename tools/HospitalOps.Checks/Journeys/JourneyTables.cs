using Npgsql;

namespace HospitalOps.Checks.Journeys;

/// <summary>
/// The database of tracking, or a scratch copy of it. Never pooled: a copy can only be made of a database that nobody
/// is connected to.
/// </summary>
internal sealed class JourneyTables(string connection)
{
    private static readonly string[] Derived =
    [
        "journey",
        "journey_location",
        "journey_gap",
        "patient_location",
        "indicator_day",
    ];
    private readonly string unpooled = new NpgsqlConnectionStringBuilder(connection)
    {
        Pooling = false,
    }.ConnectionString;

    public async Task<List<T>> ListAsync<T>(string sql, params object[] values)
    {
        await using var open = new NpgsqlConnection(unpooled);
        await open.OpenAsync();
#pragma warning disable CA2100 // The statements are constants of the checks.
        await using var command = new NpgsqlCommand(sql, open);
#pragma warning restore CA2100
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync();
        List<T> rows = [];
        while (await reader.ReadAsync())
            rows.Add(reader.GetFieldValue<T>(0));
        return rows;
    }

    public async Task<T> ScalarAsync<T>(string sql) => (await ListAsync<T>(sql))[0];

    /// <summary>One hash for each derived table, over all its rows.</summary>
    public async Task<List<string>> HashesAsync()
    {
        var hashes = new List<string>();
        foreach (var table in Derived)
            hashes.Add(
                await ScalarAsync<string>(
                    $"select md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) from {table} t"
                )
            );
        return hashes;
    }
}
