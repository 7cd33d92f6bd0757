using System.Text.Json.Nodes;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

[assembly: AssemblyFixture(typeof(HospitalOps.WaitingQueue.IntegrationTests.QueueFixture))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace HospitalOps.WaitingQueue.IntegrationTests;

/// <summary>WaitingQueue as a process on real servers.</summary>
public sealed class QueueFixture : IAsyncLifetime
{
    public static readonly Guid Bouskoura = new("0199a000-0000-7000-8000-000000000001");
    private readonly TestServers servers = new();
    private readonly TestIssuer issuer = new();
    private ServiceProcess service = null!;

    public async ValueTask InitializeAsync()
    {
        await issuer.StartAsync();
        var vhost = await servers.CreateVhostAsync();
        service = await ServiceProcess.StartAsync("HospitalOps.WaitingQueue", new Dictionary<string, string>
        {
            ["ConnectionStrings__queuesdb"] = (await servers.CreateDatabaseAsync("queues")).ConnectionString,
            ["ConnectionStrings__messaging"] = vhost.Address,
            ["ConnectionStrings__redis"] = (await servers.RedisAsync()).ConnectionString,
            ["services__identity__http__0"] = issuer.Address,
        });
    }

    public ApiClient As(string role, string? user = null) => new(service.Address, issuer.Token(role, Bouskoura, user));

    public async Task<JsonNode> QueueAsync(string kind)
    {
        using var clerk = As("admissions-clerk");
        return (await clerk.GetAsync("/api/v1/queues")).Body!.AsArray().Single(queue => queue!["kind"]!.ToString() == kind)!;
    }

    public async Task<ApiReply> IssueAsync(string kind, Guid? patient = null, string? key = null)
    {
        using var clerk = As("admissions-clerk");
        var queue = await QueueAsync(kind);
        return await clerk.PostAsync($"/api/v1/queues/{queue["queueId"]}/tickets", new { channel = "desk", patientId = patient }, key);
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        await issuer.DisposeAsync();
        await servers.DisposeAsync();
    }
}
