using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Redis in the application model.</summary>
public static class RedisBuilderExtensions
{
    /// <summary>Adds a private Redis server.</summary>
    public static IResourceBuilder<RedisResource> AddRedis(
        this IDistributedApplicationBuilder builder,
        string name,
        int? port = null,
        IResourceBuilder<ParameterResource>? password = null
    )
    {
        var redis = new RedisResource(name) { AskedPort = port };
        redis.Password = password?.Resource ?? redis.Password;
        return builder.AddResource(redis);
    }

    /// <summary>Keeps the data between runs.</summary>
    public static IResourceBuilder<RedisResource> WithDataVolume(
        this IResourceBuilder<RedisResource> builder,
        string? name = null,
        bool isReadOnly = false
    ) => ServerVolumes.Keep(builder, isReadOnly);
}
