using HospitalOps.Identity;
using HospitalOps.Identity.Persistence;
using HospitalOps.Identity.Seed;
using HospitalOps.ServiceDefaults;
using HospitalOps.Services.Operations;
using HospitalOps.Services.Persistence;

if (args is ["migrate"] && DemoAccounts.AreThere() && await SchemaState.IsCurrentAsync("identitydb"))
    return;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("identity");
builder.Services.AddValidation();
builder.AddIdentity();

var app = builder.Build();
if (args is ["migrate"])
{
    await app.MigrateAsync<IdentityDbContext>(services =>
        DemoAccounts.SeedAsync(services.GetRequiredService<IdentityDbContext>(), app.Configuration)
    );
    return;
}
app.UseServiceDefaults();
app.MapGroup("/api/v1").MapPlatform(app.Services);
app.MapGroup("/identity").MapIdentity();
await app.RunAsync();

/// <summary>Entry point, named so that tests can host the service.</summary>
public partial class Program;
