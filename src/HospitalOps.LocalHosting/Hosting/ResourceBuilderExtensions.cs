using Aspire.Hosting.ApplicationModel;
using HospitalOps.LocalHosting;
using HospitalOps.LocalHosting.Running;

namespace Aspire.Hosting;

/// <summary>Wiring, gates, endpoints: the part of the model that is the same for several kinds of resource.</summary>
public static class ResourceBuilderExtensions
{
    /// <summary>Gives the process <c>ConnectionStrings__name</c>.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder,
        IResourceBuilder<IResourceWithConnectionString> source,
        string? connectionName = null,
        bool optional = false
    )
        where TDestination : IResourceWithEnvironment
    {
        var variable = $"ConnectionStrings__{connectionName ?? source.Resource.Name}";
        Project(builder)
            .Environment.Add((variables, values) => variables[variable] = values.ConnectionString(source.Resource));
        return builder;
    }

    /// <summary>Gives the process <c>services__name__http__0</c> (and 1, 2, … for replicas).</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder,
        IResourceBuilder<IResourceWithServiceDiscovery> source
    )
        where TDestination : IResourceWithEnvironment
    {
        var target = Project(source);
        Project(builder)
            .Environment.Add(
                (variables, values) =>
                {
                    for (var replica = 0; replica < target.Replicas; replica++)
                        variables[$"services__{target.Name}__http__{replica}"] = values.Url(target, replica);
                }
            );
        return builder;
    }

    /// <summary>Sets a variable.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, string? value)
        where T : IResourceWithEnvironment
    {
        Project(builder).Environment.Add((variables, _) => variables[name] = value ?? "");
        return builder;
    }

    /// <summary>Sets a variable to a parameter's value.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(
        this IResourceBuilder<T> builder,
        string name,
        IResourceBuilder<ParameterResource> parameter
    )
        where T : IResourceWithEnvironment
    {
        Project(builder).Environment.Add((variables, values) => variables[name] = values.Parameter(parameter.Resource));
        return builder;
    }

    /// <summary>Adds command-line arguments.</summary>
    public static IResourceBuilder<T> WithArgs<T>(this IResourceBuilder<T> builder, params string[] args)
        where T : IResourceWithArgs
    {
        Project(builder).Arguments.AddRange(args);
        return builder;
    }

    /// <summary>Lets the process listen; without a port one is chosen and remembered.</summary>
    public static IResourceBuilder<T> WithHttpEndpoint<T>(
        this IResourceBuilder<T> builder,
        int? port = null,
        int? targetPort = null,
        string? name = null,
        string? env = null,
        bool isProxied = true
    )
        where T : IResourceWithEndpoints
    {
        var project = Project(builder);
        project.Endpoint = new HttpEndpoint(port ?? targetPort, project.Endpoint?.IsExternal ?? false);
        return builder;
    }

    /// <summary>Marks the address as the one for people.</summary>
    public static IResourceBuilder<T> WithExternalHttpEndpoints<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEndpoints
    {
        var project = Project(builder);
        project.Endpoint = new HttpEndpoint(project.Endpoint?.Port, IsExternal: true);
        return builder;
    }

    /// <summary>The process counts as ready when this path answers.</summary>
    public static IResourceBuilder<T> WithHttpHealthCheck<T>(
        this IResourceBuilder<T> builder,
        string? path = null,
        int? statusCode = null,
        string? endpointName = null
    )
        where T : IResourceWithEndpoints
    {
        var project = Project(builder);
        project.HealthPath = path ?? "/";
        project.HealthStatus = statusCode ?? 200;
        return builder;
    }

    /// <summary>Starts only when the other is ready.</summary>
    public static IResourceBuilder<T> WaitFor<T>(
        this IResourceBuilder<T> builder,
        IResourceBuilder<IResource> dependency
    )
        where T : IResourceWithWaitSupport => WithGate(builder, dependency, GateKind.Ready, 0);

    /// <summary>Starts only when the other has ended well.</summary>
    public static IResourceBuilder<T> WaitForCompletion<T>(
        this IResourceBuilder<T> builder,
        IResourceBuilder<IResource> dependency,
        int exitCode = 0
    )
        where T : IResourceWithWaitSupport => WithGate(builder, dependency, GateKind.Completed, exitCode);

    private static IResourceBuilder<T> WithGate<T>(
        IResourceBuilder<T> builder,
        IResourceBuilder<IResource> dependency,
        GateKind kind,
        int exitCode
    )
        where T : IResource
    {
        if (builder.Resource is Resource waiting && dependency.Resource is Resource on)
            waiting.Gates.Add(new Gate(on, kind, exitCode));
        return builder;
    }

    private static ProjectResource Project<T>(IResourceBuilder<T> builder)
        where T : IResource =>
        builder.Resource as ProjectResource
        ?? throw new LocalHostingException(
            $"'{builder.Resource.Name}' is not a project: only projects are wired to others here."
        );
}
