using HospitalOps.Gateway;
using HospitalOps.ServiceDefaults;
using HospitalOps.ServiceDefaults.Health;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Server.Kestrel.Core;

var builder = WebApplication.CreateBuilder(args);
builder.AddProcessDefaults("gateway");
builder.Services.Configure<KestrelServerOptions>(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
});
if (builder.Configuration["HOSPITALOPS_HOME"] is { Length: > 0 } home)
    builder
        .Services.AddDataProtection()
        .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(home, "secrets", "gateway-keys")));
builder
    .Services.AddReverseProxy()
    .LoadFromMemory(Routes.All(), Routes.Clusters())
    .AddServiceDiscoveryDestinationResolver();

var app = builder.Build();
app.Use(SecurityHeaders.AddAsync);
app.Use(UnavailableService.ExplainAsync);
app.MapHealth();
app.MapApiDocs();
app.MapReverseProxy();
await app.RunAsync();

/// <summary>Entry point, named so that tests can host the gateway.</summary>
public partial class Program;
