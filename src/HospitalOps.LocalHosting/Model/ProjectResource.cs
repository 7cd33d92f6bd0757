using HospitalOps.LocalHosting.Running;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>One of our own programs, run from its build output.</summary>
/// <param name="name">Unique, stable name.</param>
/// <param name="projectPath">Full path of the project file.</param>
public sealed class ProjectResource(string name, string projectPath)
    : Resource(name),
        IResourceWithEnvironment,
        IResourceWithArgs,
        IResourceWithServiceDiscovery,
        IResourceWithWaitSupport
{
    /// <summary>Full path of the project file.</summary>
    internal string ProjectPath { get; } = projectPath;

    /// <summary>Variables, resolved when the process starts (ports and passwords are known then).</summary>
    internal List<Action<IDictionary<string, string>, ResolvedValues>> Environment { get; } = [];

    /// <summary>Command-line arguments.</summary>
    internal List<string> Arguments { get; } = [];

    /// <summary>Where it listens; null for a program that runs to completion.</summary>
    internal HttpEndpoint? Endpoint { get; set; }

    /// <summary>Path that answers 200 when the program can serve; null: running is enough.</summary>
    internal string? HealthPath { get; set; }

    /// <summary>Status that counts as healthy.</summary>
    internal int HealthStatus { get; set; } = 200;

    /// <summary>How many processes of it run.</summary>
    internal int Replicas { get; set; } = 1;
}

/// <summary>An HTTP address of a project.</summary>
/// <param name="Port">The port asked for; null: chosen and remembered.</param>
/// <param name="IsExternal">Meant for people, shown at the end of the start.</param>
internal sealed record HttpEndpoint(int? Port, bool IsExternal);
