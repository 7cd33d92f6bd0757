using Npgsql;

namespace HospitalOps.ServiceDefaults.Persistence;

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

    private static PostgresException? Find(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            if (exception is PostgresException postgres)
                return postgres;
        return null;
    }
}
