using System.Net;
using Bunit;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.StaffPortal.UnitTests.Components;

/// <summary>
/// Every page with what the portal is made of, while no service knows anything: it is drawn before the first answer and
/// after it.
/// </summary>
public sealed class EveryPageIsDrawnTests : BunitContext
{
    private static readonly StaffIdentity Nurse = new("s", "rbt.ward1", "Nurse", Roles.WardNurse, Hospitals.Rabat);

    public static TheoryData<Type> Pages =>
        [
            .. typeof(LivePage)
                .Assembly.GetTypes()
                .Where(type => type.IsDefined(typeof(RouteAttribute), false) && type.IsAssignableTo(typeof(LivePage))),
        ];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_drawn_before_and_after_the_first_answer(Type page)
    {
        Compose();
        await Services
            .GetRequiredService<SessionStore>()
            .SaveAsync(
                Nurse.SessionId,
                new("t", DateTimeOffset.MaxValue, "r", new(Guid.Empty, "", "", Nurse.Role, Nurse.Hospital.Id, ""))
            );

        var drawn = Render(builder => Draw(builder, page));

        Assert.NotEmpty(drawn.Markup);
        drawn.WaitForState(
            () => drawn.FindAll("[data-loading]").Count == 0 || drawn.FindAll("[role=alert]").Count > 0,
            TimeSpan.FromSeconds(30)
        );
        Assert.False(Renderer.UnhandledException.IsCompleted);
    }

    private void Compose()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var portal = WebApplication.CreateEmptyBuilder(new());
        portal.Configuration["HOSPITALOPS_HOME"] = Path.Combine(Path.GetTempPath(), "hospitalops-drawn");
        portal.AddPortal();
        // What the browser would be stays that of the tests.
        var here = Services.Select(service => service.ServiceType).ToHashSet();
        foreach (var service in portal.Services.Where(service => !here.Contains(service.ServiceType)))
            Services.Add(service);
        Services.AddSingleton<IConfiguration>(portal.Configuration);
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<AuthenticationStateProvider>(new SignedIn());
        Services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => new Ignorant()));
    }

    private static void Draw(RenderTreeBuilder builder, Type page)
    {
        builder.OpenComponent<CascadingValue<Task<AuthenticationState>>>(0);
        builder.AddComponentParameter(1, "Value", new SignedIn().GetAuthenticationStateAsync());
        builder.AddComponentParameter(
            2,
            "ChildContent",
            (RenderFragment)(
                inner =>
                {
                    inner.OpenComponent(0, page);
                    inner.CloseComponent();
                }
            )
        );
        builder.CloseComponent();
    }

    /// <summary>Nothing is here, and it is no use to ask again.</summary>
    private sealed class Ignorant : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request });
    }

    private sealed class SignedIn : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(Nurse.ToPrincipal()));
    }
}
