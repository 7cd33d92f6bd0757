using Aspire.Hosting.ApplicationModel;
using HospitalOps.LocalHosting;

namespace Aspire.Hosting;

internal sealed class DistributedApplicationBuilder(string[] args, string appHostDirectory)
    : IDistributedApplicationBuilder
{
    private readonly List<Resource> _resources = [];

    public string AppHostDirectory { get; } = appHostDirectory;

    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        if (_resources.Exists(other => string.Equals(other.Name, resource.Name, StringComparison.OrdinalIgnoreCase)))
            throw new LocalHostingException($"The application model names '{resource.Name}' twice.");
        if (resource is not Resource known)
            throw new LocalHostingException($"'{resource.Name}' is of a kind that local hosting does not know.");
        _resources.Add(known);
        return new ResourceBuilder<T>(this, resource);
    }

    public DistributedApplication Build() => new(args, AppHostDirectory, _resources);
}
