using Aspire.Hosting.ApplicationModel;
using HospitalOps.LocalHosting.Running;

namespace Aspire.Hosting;

/// <summary>PostgreSQL in the application model.</summary>
public static class PostgresBuilderExtensions
{
    /// <summary>Adds a private PostgreSQL server.</summary>
    public static IResourceBuilder<PostgresServerResource> AddPostgres(
        this IDistributedApplicationBuilder builder,
        string name,
        IResourceBuilder<ParameterResource>? userName = null,
        IResourceBuilder<ParameterResource>? password = null,
        int? port = null
    )
    {
        if (userName is not null)
            throw new NotSupportedException("The private PostgreSQL server has one user, postgres.");
        var server = new PostgresServerResource(name) { AskedPort = port };
        server.Password = password?.Resource ?? server.Password;
        return builder.AddResource(server);
    }

    /// <summary>Adds a database; it is created when it is missing and exists only once its server is ready.</summary>
    public static IResourceBuilder<PostgresDatabaseResource> AddDatabase(
        this IResourceBuilder<PostgresServerResource> builder,
        string name,
        string? databaseName = null
    )
    {
        var database = new PostgresDatabaseResource(name, databaseName ?? name, builder.Resource);
        database.Gates.Add(new Gate(builder.Resource, GateKind.Ready));
        return builder.ApplicationBuilder.AddResource(database);
    }

    /// <summary>Keeps the data between runs.</summary>
    public static IResourceBuilder<PostgresServerResource> WithDataVolume(
        this IResourceBuilder<PostgresServerResource> builder,
        string? name = null,
        bool isReadOnly = false
    ) => ServerVolumes.Keep(builder, isReadOnly);
}
