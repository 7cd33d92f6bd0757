namespace HospitalOps.AppHost.Services;

/// <summary>
/// One of our programs, started from its build output: DCP starts a project through <c>dotnet run</c>, whose wrapper
/// costs seconds of processor time and 50 MB for each.
/// </summary>
internal sealed class ServiceProcess(string name, string program, string folder)
    : ExecutableResource(name, program, folder),
        IResourceWithServiceDiscovery;
