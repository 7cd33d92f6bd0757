using Aspire.Hosting.ApplicationModel;
using HospitalOps.LocalHosting.Running;

namespace Aspire.Hosting;

/// <summary>RabbitMQ in the application model.</summary>
public static class RabbitMQBuilderExtensions
{
    /// <summary>Adds a private RabbitMQ broker with its own Erlang name server.</summary>
    public static IResourceBuilder<RabbitMQServerResource> AddRabbitMQ(
        this IDistributedApplicationBuilder builder,
        string name,
        IResourceBuilder<ParameterResource>? userName = null,
        IResourceBuilder<ParameterResource>? password = null,
        int? port = null
    )
    {
        if (userName is not null)
            throw new NotSupportedException("The private broker has one user, hospitalops.");
        var broker = new RabbitMQServerResource(name) { AskedPort = port };
        broker.Password = password?.Resource ?? broker.Password;
        broker.Gates.Add(new Gate(broker.Names, GateKind.Ready));
        builder.AddResource(broker.Names);
        return builder.AddResource(broker);
    }

    /// <summary>Keeps the data between runs.</summary>
    public static IResourceBuilder<RabbitMQServerResource> WithDataVolume(
        this IResourceBuilder<RabbitMQServerResource> builder,
        string? name = null,
        bool isReadOnly = false
    ) => ServerVolumes.Keep(builder, isReadOnly);
}
