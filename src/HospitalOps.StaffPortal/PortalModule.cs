using System.Text.Encodings.Web;
using System.Text.Unicode;
using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Identity;
using HospitalOps.Api.Platform;
using HospitalOps.Api.Queues;
using HospitalOps.Api.Tracking;
using HospitalOps.ServiceDefaults.Health;
using HospitalOps.ServiceDefaults.Http;
using HospitalOps.ServiceDefaults.Redis;
using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Features.Demonstrations;
using HospitalOps.StaffPortal.Features.Follow;
using HospitalOps.StaffPortal.Features.Operations;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.FluentUI.AspNetCore.Components;

namespace HospitalOps.StaffPortal;

/// <summary>What the portal is made of.</summary>
internal static class PortalModule
{
    /// <summary>Blazor's handlers are inside scripts, so neither inline scripts nor inline styles are needed.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void AddPortal(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddFluentUIComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.AddLocalization();
        services.AddSingleton<Texts>();
        services.AddSingleton<ProblemMessages>();
        services.AddSingleton(OperationsDashboard.From(builder.Configuration));
        services.Configure<CircuitOptions>(options =>
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5)
        );

        services
            .AddAuthentication(StaffIdentity.Scheme)
            .AddCookie(
                StaffIdentity.Scheme,
                cookie =>
                {
                    cookie.Cookie.Name = "hospitalops.staff";
                    cookie.Cookie.HttpOnly = true;
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    cookie.LoginPath = "/sign-in";
                    cookie.AccessDeniedPath = "/";
                    cookie.ReturnUrlParameter = "returnUrl";
                    cookie.Events.OnValidatePrincipal = async context =>
                    {
                        var sessions = context.HttpContext.RequestServices.GetRequiredService<SessionStore>();
                        var staff = StaffIdentity.From(context.Principal!);
                        if (staff is null || await sessions.FindAsync(staff.SessionId) is null)
                            context.RejectPrincipal();
                    };
                }
            );
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "hospitalops.form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        AddKeyRing(builder);

        builder.AddLiveRedis();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<IdentityClient>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<LiveFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveFeed>());
        services.AddTransient(provider => new PatientLabels(patients =>
            provider.GetRequiredService<IAdmissionsApi>().LabelPatientsAsync(new(patients))
        ));
        services.AddSingleton<DraftStore>();
        services.AddSingleton<StaffNames>();
        services.AddScoped<ChosenWard>();
        services.AddScoped<OwnWard>();
        services.AddScoped<AskedPatient>();
        services.AddScoped<Counts>();
        services.AddScoped<Toasts>();
        services.AddApi<IIdentityApi>(Services.Identity);
        services.AddApi<IAdmissionsApi>(Services.Admissions);
        services.AddApi<IBedsApi>(Services.Beds);
        services.AddApi<IQueuesApi>(Services.Queues);
        services.AddApi<ITrackingApi>(Services.Tracking);
        foreach (var service in Platforms.WithMessages)
            services.AddKeyedScoped(service, (circuit, _) => Client<IPlatformApi>(circuit, service));
        services.AddScoped<Platforms>();
        services.AddScoped<PhoneTaps.Sender>();
        services.AddSingleton<FollowClient>();
        services.AddSingleton<Demonstration>();
        services.AddScoped<PublicAddresses>();
        foreach (var service in Services.All)
            services
                .AddHttpClient(
                    service,
                    client =>
                    {
                        client.BaseAddress = Services.Address(service);
                        client.Timeout = TimeSpan.FromSeconds(10);
                    }
                )
                .RemoveAllLoggers()
                .AddSafeRetries();
        services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost
        );
    }

    public static void UsePortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                return next(context);
            }
        );
        app.UseRequestLocalization(options =>
        {
            var cultures = Languages.All.Select(language => language.Culture).ToArray();
            options.SetDefaultCulture(cultures[0]).AddSupportedCultures(cultures).AddSupportedUICultures(cultures);
            // French unless chosen otherwise: the browser's language is rarely set on shared ward PCs.
            options.RequestCultureProviders = [new Microsoft.AspNetCore.Localization.CookieRequestCultureProvider()];
        });
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapHealth();
    }

    /// <summary>The typed client of a service, for the person of each circuit.</summary>
    private static void AddApi<TApi>(this IServiceCollection services, string service)
        where TApi : class => services.AddScoped(circuit => Client<TApi>(circuit, service));

    private static TApi Client<TApi>(IServiceProvider circuit, string service)
        where TApi : class =>
        ApiClients.For<TApi>(
            Services.Address(service),
            ActivatorUtilities.CreateInstance<PersonSender>(circuit, service)
        );

    private static void AddKeyRing(WebApplicationBuilder builder)
    {
        var home =
            builder.Configuration["HOSPITALOPS_HOME"]
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "hospitalops");
        var folder = Path.Combine(home, "portal-keys");
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        builder
            .Services.AddDataProtection()
            .SetApplicationName("HospitalOps.StaffPortal")
            .PersistKeysToFileSystem(new DirectoryInfo(folder));
    }
}
