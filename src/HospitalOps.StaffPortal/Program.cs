using HospitalOps.ServiceDefaults;
using HospitalOps.StaffPortal;
using HospitalOps.StaffPortal.Features.Desk;
using HospitalOps.StaffPortal.Features.Follow;
using HospitalOps.StaffPortal.Features.Goal;
using HospitalOps.StaffPortal.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.AddProcessDefaults("portal");

// The portal also runs from its build output; without this the files of class libraries are found only in Development.
builder.WebHost.UseStaticWebAssets();
builder.AddPortal();

var app = builder.Build();
app.UsePortal();
app.MapSession();
app.MapFollowing();
app.MapPhoneTaps();
app.MapEfficiencyExport();
app.MapCivilRegister();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();
