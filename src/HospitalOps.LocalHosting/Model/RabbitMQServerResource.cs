namespace Aspire.Hosting.ApplicationModel;

/// <summary>A private RabbitMQ broker.</summary>
/// <param name="name">Unique, stable name.</param>
public sealed class RabbitMQServerResource(string name) : ServerResource(name), IResourceWithConnectionString
{
    /// <summary>Erlang's name server of this broker alone, so that a system broker is left in peace.</summary>
    internal ErlangNamesResource Names { get; } = new($"{name}-epmd");
}

/// <summary>The Erlang port mapper that a broker needs beside it.</summary>
/// <param name="name">Unique, stable name.</param>
internal sealed class ErlangNamesResource(string name) : ServerResource(name);
