using HospitalOps.PatientTracking;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults;
using HospitalOps.Services.Operations;
using HospitalOps.Services.Persistence;

if (args is ["migrate"] && await SchemaState.IsCurrentAsync("trackingdb"))
    return;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("tracking");
builder.Services.AddValidation();
builder.AddPatientTracking();

var app = builder.Build();
if (args is ["migrate"])
{
    await app.MigrateAsync<TrackingDbContext>(TrackingModule.SeedAsync);
    return;
}
if (args is ["rebuild"])
{
    await JourneyRebuild.RunAsync(app.Services, CancellationToken.None);
    return;
}
app.UseServiceDefaults();
app.MapGroup("/api/v1").MapPlatform(app.Services);
app.MapGroup("/api/v1").MapPatientTracking();
await app.RunAsync();

/// <summary>Entry point, named so that tests can host the service.</summary>
public partial class Program;
