namespace Aspire.Hosting.ApplicationModel;

/// <summary>A private PostgreSQL server.</summary>
/// <param name="name">Unique, stable name.</param>
public sealed class PostgresServerResource(string name) : ServerResource(name), IResourceWithConnectionString;

/// <summary>A database on a private PostgreSQL server, created when it is missing.</summary>
/// <param name="name">Resource and connection string name.</param>
/// <param name="databaseName">Name in the server.</param>
/// <param name="parent">The server.</param>
public sealed class PostgresDatabaseResource(string name, string databaseName, PostgresServerResource parent)
    : Resource(name),
        IResourceWithConnectionString,
        IResourceWithWaitSupport
{
    /// <summary>Name in the server.</summary>
    public string DatabaseName { get; } = databaseName;

    /// <summary>The server.</summary>
    public PostgresServerResource Parent { get; } = parent;
}
