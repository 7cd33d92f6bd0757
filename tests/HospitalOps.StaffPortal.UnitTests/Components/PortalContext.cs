using Bunit;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FluentUI.AspNetCore.Components;

namespace HospitalOps.StaffPortal.UnitTests.Components;

/// <summary>Controls drawn without a browser, in French; scripts of the package of components answer nothing.</summary>
public abstract class PortalContext : BunitContext
{
    protected PortalContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddFluentUIComponents();
        Services.AddLocalization();
        Services.AddSingleton<Texts>();
        Services.AddSingleton(new StaffNames(TimeProvider.System));
        Services.AddScoped<Toasts>();
    }
}
