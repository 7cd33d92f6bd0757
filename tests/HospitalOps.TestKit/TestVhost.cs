using System.Net.Http.Json;
using System.Text.Json;
using HospitalOps.TestKit.Servers;

namespace HospitalOps.TestKit;

/// <summary>One virtual host of the broker; removed when disposed.</summary>
public sealed class TestVhost(RabbitServer server, string name) : IAsyncDisposable
{
    public string Name => name;

    /// <summary>amqp address, for <c>ConnectionStrings__messaging</c>.</summary>
    public string Address => server.Address(name);

    /// <summary>All queues as the management interface describes them.</summary>
    public async Task<IReadOnlyList<JsonElement>> QueuesAsync() =>
        await server.Management.GetFromJsonAsync<List<JsonElement>>($"queues/{name}") ?? [];

    /// <summary>Deletes a queue, as an operator's mistake would.</summary>
    public async Task DeleteQueueAsync(string queue)
    {
        using var answer = await server.Management.DeleteAsync($"queues/{name}/{queue}");
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Total loss of this virtual host: everything in it is gone, its address works again.</summary>
    public async Task WipeAsync()
    {
        foreach (var queue in await QueuesAsync())
            await DeleteQueueAsync(queue.GetProperty("name").GetString()!);
        foreach (var exchange in await server.Management.GetFromJsonAsync<List<JsonElement>>($"exchanges/{name}") ?? [])
        {
            var exchangeName = exchange.GetProperty("name").GetString()!;
            if (exchangeName.Length == 0 || exchangeName.StartsWith("amq.", StringComparison.Ordinal))
                continue;
            using var answer = await server.Management.DeleteAsync(
                $"exchanges/{name}/{Uri.EscapeDataString(exchangeName)}"
            );
        }
    }

    /// <summary>
    /// Closes all connections, as a network fault would; returns how many. The server lists new ones with a delay of
    /// seconds.
    /// </summary>
    public async Task<int> DropConnectionsAsync()
    {
        var dropped = 0;
        foreach (
            var connection in await server.Management.GetFromJsonAsync<List<JsonElement>>($"vhosts/{name}/connections")
                ?? []
        )
        {
            using var answer = await server.Management.DeleteAsync(
                $"connections/{Uri.EscapeDataString(connection.GetProperty("name").GetString()!)}"
            );
            if (answer.IsSuccessStatusCode)
                dropped++;
        }
        return dropped;
    }

    public async ValueTask DisposeAsync()
    {
        if (server.ProcessId is null)
            return;
        try
        {
            using var answer = await server.Management.DeleteAsync($"vhosts/{name}");
        }
        catch (HttpRequestException exception)
        {
            // Thrown here it would hide what the test itself found; the host goes with the folder of its server.
            Console.Error.WriteLine(
                $"The virtual host {name} could not be removed: {exception.Message}\n{server.Complaints()}"
            );
        }
    }
}
