using HospitalOps.LocalHosting.Running;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Base of all resources.</summary>
/// <param name="name">Unique, stable name.</param>
public abstract class Resource(string name) : IResource
{
    /// <inheritdoc />
    public string Name { get; } = name;

    /// <summary>What must have happened elsewhere before this one starts.</summary>
    internal List<Gate> Gates { get; } = [];
}

/// <summary>
/// A resource that is a process with its own data folder: PostgreSQL, Redis, RabbitMQ and its name server.
/// </summary>
/// <param name="name">Unique, stable name.</param>
public abstract class ServerResource(string name)
    : Resource(name),
        IResourceWithEnvironment,
        IResourceWithWaitSupport,
        IResourceWithEndpoints
{
    /// <summary>A port asked for in the model; otherwise one is chosen and remembered.</summary>
    internal int? AskedPort { get; set; }

    /// <summary>Without a data volume the folder is emptied at each start.</summary>
    internal bool KeepsData { get; set; }

    /// <summary>Name of the parameter that holds the password.</summary>
    internal ParameterResource Password { get; set; } = new($"{name}-password", secret: true);
}
