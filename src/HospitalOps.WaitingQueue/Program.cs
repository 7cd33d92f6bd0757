using HospitalOps.ServiceDefaults;
using HospitalOps.Services.Operations;
using HospitalOps.Services.Persistence;
using HospitalOps.WaitingQueue;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Seed;

if (args is ["migrate"] && await SchemaState.IsCurrentAsync("queuesdb"))
    return;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("queues");
builder.Services.AddValidation();
builder.AddWaitingQueue();

var app = builder.Build();
if (args is ["migrate"])
{
    await app.MigrateAsync<QueuesDbContext>(services =>
        DefaultQueues.SeedAsync(services.GetRequiredService<QueuesDbContext>())
    );
    return;
}
app.UseForwardedHeaders();
app.UseServiceDefaults();
app.MapGroup("/api/v1").MapPlatform(app.Services);
app.UseRateLimiter();
app.MapGroup("/api/v1").MapWaitingQueue();
await app.RunAsync();

/// <summary>Entry point, named so that tests can host the service.</summary>
public partial class Program;
