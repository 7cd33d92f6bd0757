using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Our own programs in the application model.</summary>
public static class ProjectResourceBuilderExtensions
{
    /// <summary>Adds a program by its project file, relative to the AppHost project.</summary>
    public static IResourceBuilder<ProjectResource> AddProject(
        this IDistributedApplicationBuilder builder,
        string name,
        string projectPath
    ) => builder.AddResource(new ProjectResource(name, Path.GetFullPath(projectPath, builder.AppHostDirectory)));

    /// <summary>Runs several processes of the program, each with its own port.</summary>
    public static IResourceBuilder<ProjectResource> WithReplicas(
        this IResourceBuilder<ProjectResource> builder,
        int replicas
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicas, 1);
        builder.Resource.Replicas = replicas;
        return builder;
    }
}
