using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Parameters in the application model.</summary>
public static class ParameterResourceBuilderExtensions
{
    /// <summary>Adds a parameter: from <c>Parameters__name</c>, or generated once when it is secret.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder,
        string name,
        bool secret = false
    ) => builder.AddResource(new ParameterResource(name, secret));
}
