using Npgsql;

namespace HospitalOps.Messaging;

/// <summary>Finds the PostgreSQL error inside wrapped exceptions; decides by SQLSTATE, never by text.</summary>
internal static class SqlErrors
{
    public static PostgresException? Find(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            if (exception is PostgresException postgres)
                return postgres;
        return null;
    }

    /// <summary>
    /// Connection refused, lost, or a server that is shutting down or starting: nobody's fault but the server's.
    /// </summary>
    public static bool IsDatabaseAway(Exception exception)
    {
        // 57P01-57P03: shutdown, crash, starting. 53300: too many connections. 25P03: idle transaction was closed.
        if (Find(exception) is { } postgres)
            return postgres.SqlState.StartsWith("08", StringComparison.Ordinal)
                || postgres.SqlState is "57P01" or "57P02" or "57P03" or "53300" or "25P03";
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
            if (inner is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException)
                return true;
        return false;
    }
}
