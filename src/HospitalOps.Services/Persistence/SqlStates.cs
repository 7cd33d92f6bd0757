using Npgsql;

namespace HospitalOps.Services.Persistence;

/// <summary>Reads SQLSTATE and constraint names out of (possibly wrapped) exceptions; never out of texts.</summary>
public static class SqlStates
{
    /// <summary>The SQLSTATE of the PostgreSQL error inside, or null.</summary>
    public static string? Of(Exception exception) => Find(exception)?.SqlState;

    /// <summary>The violated constraint or unique index, or null.</summary>
    public static string? ConstraintOf(Exception exception) => Find(exception)?.ConstraintName;

    /// <summary>
    /// Serialization failure (40001) or deadlock (40P01): the transaction did nothing and may be repeated.
    /// </summary>
    public static bool IsRetryable(Exception exception) =>
        Of(exception) is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <summary>Two writers made the same version of one aggregate; the loser decided on a stale state.</summary>
    public static bool IsLostOutboxRace(Exception exception) =>
        Of(exception) == PostgresErrorCodes.UniqueViolation
        && ConstraintOf(exception)?.StartsWith("outbox_dispatch_aggregate", StringComparison.Ordinal) == true;

    /// <summary>
    /// Connection refused, lost, or a server that is shutting down or starting: nobody's fault but the server's.
    /// </summary>
    internal static bool IsDatabaseAway(Exception exception)
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

    /// <summary>The PostgreSQL error inside, or null.</summary>
    internal static PostgresException? Find(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            if (exception is PostgresException postgres)
                return postgres;
        return null;
    }
}
