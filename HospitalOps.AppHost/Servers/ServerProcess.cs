namespace HospitalOps.AppHost.Servers;

/// <summary>A server as a process of this machine, with its own folder and port on the loopback address.</summary>
/// <param name="name">Resource name.</param>
/// <param name="program">Its program.</param>
/// <param name="folder">Its private folder.</param>
/// <param name="connection">How others reach it.</param>
internal sealed class ServerProcess(string name, string program, string folder, ReferenceExpression connection)
    : ExecutableResource(name, program, folder),
        IResourceWithConnectionString
{
    /// <inheritdoc />
    public ReferenceExpression ConnectionStringExpression => connection;
}

/// <summary>A database on a private PostgreSQL, created when it is missing.</summary>
internal sealed class ServerDatabase(string name, ServerProcess parent)
    : Resource(name),
        IResourceWithParent<ServerProcess>,
        IResourceWithConnectionString
{
    /// <inheritdoc />
    public ServerProcess Parent => parent;

    /// <inheritdoc />
    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"{parent};Database={Name}");
}
