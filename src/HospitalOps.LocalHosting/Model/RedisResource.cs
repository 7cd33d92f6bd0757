namespace Aspire.Hosting.ApplicationModel;

/// <summary>A private Redis server.</summary>
/// <param name="name">Unique, stable name.</param>
public sealed class RedisResource(string name) : ServerResource(name), IResourceWithConnectionString;
