using Aspire.Hosting.ApplicationModel;
using HospitalOps.LocalHosting.Folder;

namespace HospitalOps.LocalHosting.Running;

/// <summary>Addresses, passwords and connection strings, as known when processes start.</summary>
/// <param name="ports">The remembered ports.</param>
/// <param name="parameters">The kept parameters.</param>
internal sealed class ResolvedValues(PortBook ports, ParameterStore parameters)
{
    public string Parameter(ParameterResource parameter) => parameters.Get(parameter.Name, parameter.Secret);

    public int Port(ServerResource server) => ports.Get(server.Name, server.AskedPort);

    public int Port(ProjectResource project, int replica) =>
        replica == 0
            ? ports.Get(project.Name, project.Endpoint?.Port)
            : ports.Get($"{project.Name}-{replica + 1}", null);

    public int DistributionPort(RabbitMQServerResource broker) => ports.Get($"{broker.Name}-dist", null);

    /// <summary>The public address says localhost, as people type it; inner ones the loopback address.</summary>
    public string Url(ProjectResource project, int replica) =>
        project.Endpoint is { IsExternal: true }
            ? $"http://localhost:{Port(project, replica)}"
            : $"http://127.0.0.1:{Port(project, replica)}";

    public string ConnectionString(IResourceWithConnectionString resource) =>
        resource switch
        {
            PostgresServerResource server => PostgresAddress(server),
            PostgresDatabaseResource database => $"{PostgresAddress(database.Parent)};Database={database.DatabaseName}",
            RedisResource redis => $"127.0.0.1:{Port(redis)},password={Parameter(redis.Password)}",
            RabbitMQServerResource broker =>
                $"amqp://hospitalops:{Parameter(broker.Password)}@127.0.0.1:{Port(broker)}",
            _ => throw new LocalHostingException($"{resource.Name} has no connection string."),
        };

    private string PostgresAddress(PostgresServerResource server) =>
        $"Host=127.0.0.1;Port={Port(server)};Username=postgres;Password={Parameter(server.Password)}";
}
