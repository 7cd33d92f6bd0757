namespace Aspire.Hosting.ApplicationModel;

/// <summary>Carries a resource through the fluent calls of the application model.</summary>
/// <typeparam name="T">The resource; covariant, so that a database counts as any "resource with a connection
/// string".</typeparam>
public interface IResourceBuilder<out T>
    where T : IResource
{
    /// <summary>The application being described.</summary>
    IDistributedApplicationBuilder ApplicationBuilder { get; }

    /// <summary>The resource being described.</summary>
    T Resource { get; }
}

internal sealed record ResourceBuilder<T>(IDistributedApplicationBuilder ApplicationBuilder, T Resource)
    : IResourceBuilder<T>
    where T : IResource;
