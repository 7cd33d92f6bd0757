using HospitalOps.BedManagement;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Seed;
using HospitalOps.ServiceDefaults;
using HospitalOps.Services.Operations;
using HospitalOps.Services.Persistence;

if (args is ["migrate"] && await SchemaState.IsCurrentAsync("bedsdb"))
    return;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("beds");
builder.Services.AddValidation();
builder.AddBedManagement();

var app = builder.Build();
if (args is ["migrate"])
{
    await app.MigrateAsync<BedsDbContext>(services =>
        ReferenceModel.SeedAsync(
            services.GetRequiredService<BedsDbContext>(),
            services.GetRequiredService<TimeProvider>()
        )
    );
    return;
}
app.UseServiceDefaults();
app.MapGroup("/api/v1").MapPlatform(app.Services);
app.MapGroup("/api/v1").MapBedManagement();
await app.RunAsync();

/// <summary>Entry point, named so that tests can host the service.</summary>
public partial class Program;
