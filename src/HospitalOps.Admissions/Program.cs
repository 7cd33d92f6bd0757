using HospitalOps.Admissions;
using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults;
using HospitalOps.Services.Operations;
using HospitalOps.Services.Persistence;

if (args is ["migrate"] && await SchemaState.IsCurrentAsync("admissionsdb"))
    return;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("admissions");
builder.Services.AddValidation();
builder.AddAdmissions();

var app = builder.Build();
if (args is ["migrate"])
{
    await app.MigrateAsync<AdmissionsDbContext>();
    return;
}
app.UseServiceDefaults();
app.MapGroup("/api/v1").MapPlatform(app.Services);
app.MapGroup("/api/v1").MapAdmissions();
await app.RunAsync();

/// <summary>Entry point, named so that tests can host the service.</summary>
public partial class Program;
