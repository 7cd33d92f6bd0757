using Bunit;
using HospitalOps.Api;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Features.Wards;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.StaffPortal.UnitTests.Components;

/// <summary>What ends the stay in a bed is asked once, with the name, and told with it.</summary>
public sealed class BedActsTests : PortalContext
{
    private static readonly StaffIdentity Nurse = new("s", "rbt.ward1", "Nurse", Roles.WardNurse, Hospitals.Rabat);
    private readonly HandClock clock = new();
    private readonly List<Uri> sent = [];

    public BedActsTests()
    {
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddSingleton<ProblemMessages>();
        Services.AddSingleton(ApiClients.For<IBedsApi>(new("http://beds"), new Answering(sent)));
        Services.AddSingleton(ApiClients.For<ITrackingApi>(new("http://tracking"), new Answering(sent)));
    }

    [Fact]
    public async Task A_patient_who_left_is_asked_for_by_name_before_anything_is_sent()
    {
        var acts = await DrawAsync(SampleBeds.Occupied(decided: true));
        await acts.Find("fluent-button").ClickAsync(new());

        Assert.Equal("Ziani Karim a quitté le lit ?", acts.Find("[role=group]").GetAttribute("aria-label"));
        Assert.Empty(sent);

        await acts.FindAll("fluent-button")
            .Single(button => button.TextContent.Trim().StartsWith("Oui", StringComparison.Ordinal))
            .ClickAsync(new());
        Assert.EndsWith("/vacate", Assert.Single(sent).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("Ziani Karim a quitté le lit", Services.GetRequiredService<Toasts>().Shown?.What);
    }

    [Fact]
    public async Task Without_a_decided_discharge_leaving_stands_behind_the_menu_and_says_so()
    {
        var acts = await DrawAsync(SampleBeds.Occupied());
        Assert.Empty(acts.FindAll("fluent-button"));

        await acts.Find("button[aria-expanded]").ClickAsync(new());
        await acts.FindAll("ul.menu button")
            .Single(one => one.TextContent.Contains("Patient parti", StringComparison.Ordinal))
            .ClickAsync(new());

        Assert.Contains(
            "Aucune sortie n'est prononcée.",
            acts.Find("[role=group]").TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(sent);
    }

    [Fact]
    public async Task What_is_not_allowed_now_stays_in_the_menu_with_the_reason()
    {
        var acts = await DrawAsync(SampleBeds.Occupied());
        await acts.Find("button[aria-expanded]").ClickAsync(new());
        var move = acts.FindAll("ul.menu button")
            .Single(one => one.TextContent.Contains("Prêt au transfert", StringComparison.Ordinal));

        Assert.Equal("true", move.GetAttribute("aria-disabled"));
        Assert.Contains("Aucun lit n'est demandé", move.TextContent, StringComparison.Ordinal);
        await move.ClickAsync(new());
        Assert.Empty(sent);
    }

    private async Task<IRenderedComponent<BedActs>> DrawAsync(BedView bed)
    {
        var labels = new PatientLabels(_ =>
            Task.FromResult(
                new ApiAnswer<IReadOnlyList<Api.Admissions.PatientLabel>>(
                    [SampleBeds.Ziani(bed.Occupancy!.PatientId)],
                    null
                )
            )
        );
        await labels.AddAsync([bed.Occupancy!.PatientId]);
        var commands = new CommandRunner(
            Services.GetRequiredService<ProblemMessages>(),
            Services.GetRequiredService<Texts>(),
            clock,
            () => Task.CompletedTask
        )
        {
            Toasts = Services.GetRequiredService<Toasts>(),
        };
        return Render<BedActs>(parameters =>
            parameters
                .Add(one => one.Me, Nurse)
                .Add(one => one.Commands, commands)
                .Add(one => one.Bed, bed)
                .Add(one => one.Ward, () => [bed])
                .Add(one => one.Labels, labels)
                .Add(one => one.Blockers, [])
        );
    }

    /// <summary>Accepts all, tells nothing.</summary>
    private sealed class Answering(List<Uri> sent) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
        {
            sent.Add(request.RequestUri!);
            return Task.FromResult(
                new HttpResponseMessage(System.Net.HttpStatusCode.OK)
                {
                    RequestMessage = request,
                    Content = new StringContent("null", System.Text.Encoding.UTF8, "application/json"),
                }
            );
        }
    }
}
