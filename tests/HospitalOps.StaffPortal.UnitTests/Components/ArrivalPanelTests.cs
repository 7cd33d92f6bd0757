using System.Net;
using Bunit;
using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.StaffPortal.Features.Desk;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FluentUI.AspNetCore.Components;

namespace HospitalOps.StaffPortal.UnitTests.Components;

/// <summary>One visitor at the desk: what is typed is his, and his ticket is linked to nobody else.</summary>
public sealed class ArrivalPanelTests : PortalContext
{
    private static readonly StaffIdentity Clerk = new(
        "s",
        "rbt.clerk",
        "Clerk",
        Roles.AdmissionsClerk,
        Hospitals.Rabat
    );
    private readonly HandClock clock = new();
    private readonly List<string> sent = [],
        linked = [];

    public ArrivalPanelTests()
    {
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddSingleton<ProblemMessages>();
        Services.AddScoped<AskedPatient>();
        Services.AddSingleton(new DraftStore(new EphemeralDataProtectionProvider()));
        Services.AddSingleton(ApiClients.For<IAdmissionsApi>(new("http://admissions"), new Desk(sent)));
    }

    [Fact]
    public async Task A_half_filled_form_survives_a_new_search_until_somebody_replaces_it()
    {
        var panel = Draw(Ticket("A004"));
        await SearchAsync(panel, "Skalli Omar");
        await TypeAsync(panel, "Téléphone", "0661223344");

        await SearchAsync(panel, "Zniber Leila");
        Assert.Equal("Skalli", Value(panel, "Nom (latin)"));

        await Button(panel, "Le remplacer par la recherche").ClickAsync(new());
        Assert.Equal("Zniber", Value(panel, "Nom (latin)"));
    }

    [Fact]
    public async Task A_form_that_nobody_touched_follows_the_search()
    {
        var panel = Draw(Ticket("A004"));
        await SearchAsync(panel, "Skalli Omar");
        await SearchAsync(panel, "Zniber Leila");
        Assert.Equal("Zniber", Value(panel, "Nom (latin)"));
    }

    [Fact]
    public async Task A_date_that_does_not_exist_is_not_sent()
    {
        var panel = Draw(Ticket("A004"));
        await SearchAsync(panel, "Skalli Omar");
        await TypeAsync(panel, "Date ou année de naissance", "31/02/2020");
        await Button(panel, "Créer et ouvrir le séjour").ClickAsync(new());

        Assert.DoesNotContain(sent, path => path.EndsWith("/patients", StringComparison.Ordinal));
        Assert.Contains("Corrigez ou videz", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_ticket_than_that_of_the_beginning_is_asked_about_once()
    {
        var panel = Draw(Ticket("A004"));
        await SearchAsync(panel, "Skalli Omar");
        panel.Render(parameters => parameters.Add(one => one.Ticket, Ticket("A002")));
        await Button(panel, "Créer et ouvrir le séjour").ClickAsync(new());

        Assert.Equal("Relier le ticket A002 à Skalli Omar ?", panel.Find(".confirm").GetAttribute("aria-label"));
        Assert.Contains("A004", panel.Find(".confirm").TextContent, StringComparison.Ordinal);
        Assert.Empty(linked);
        Assert.DoesNotContain(sent, path => path.EndsWith("/stays", StringComparison.Ordinal));

        await Button(panel, "Oui, ticket A002").ClickAsync(new());
        Assert.Equal(["A002 Skalli Omar"], linked);
    }

    [Fact]
    public async Task What_kind_of_stay_it_is_is_said_for_each_visitor_anew()
    {
        var panel = Draw(Ticket("A004"));
        await SearchAsync(panel, "Skalli Omar");
        await panel.InvokeAsync(() => Kind(panel).ValueChanged.InvokeAsync("outpatient"));
        Assert.Equal("outpatient", Kind(panel).Value);

        await Button(panel, "Effacer").ClickAsync(new());

        Assert.Equal("emergency", Kind(panel).Value);
    }

    private static Choice Kind(IRenderedComponent<ArrivalPanel> panel) =>
        panel.FindComponents<Choice>().Single(one => one.Instance.Family == "stay_kind").Instance;

    private IRenderedComponent<ArrivalPanel> Draw(TicketView ticket)
    {
        var commands = new CommandRunner(
            Services.GetRequiredService<ProblemMessages>(),
            Services.GetRequiredService<Texts>(),
            clock,
            () => Task.CompletedTask
        );
        return Render<ArrivalPanel>(parameters =>
            parameters
                .Add(one => one.Commands, commands)
                .Add(one => one.Me, Clerk)
                .Add(one => one.Ticket, ticket)
                .Add(one => one.Link, LinkAsync)
        );
    }

    private Task<bool> LinkAsync((TicketView Ticket, Guid Patient, Guid Stay, string Name) told)
    {
        linked.Add($"{told.Ticket.Number} {told.Name}");
        return Task.FromResult(true);
    }

    private async Task SearchAsync(IRenderedComponent<ArrivalPanel> panel, string words)
    {
        await panel.InvokeAsync(() => Services.GetRequiredService<AskedPatient>().Ask(words));
        panel.WaitForAssertion(() => Assert.Equal(words, Field(panel, "Rechercher un patient").Instance.Value));
        panel.Render();
    }

    private static Task TypeAsync(IRenderedComponent<ArrivalPanel> panel, string field, string words) =>
        panel.InvokeAsync(() => Field(panel, field).Instance.ValueChanged.InvokeAsync(words));

    private static string? Value(IRenderedComponent<ArrivalPanel> panel, string field) =>
        Field(panel, field).Instance.Value;

    private static IRenderedComponent<FluentTextInput> Field(IRenderedComponent<ArrivalPanel> panel, string label) =>
        panel.FindComponents<FluentTextInput>().First(one => one.Instance.Label?.TrimEnd('*', ' ') == label);

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ArrivalPanel> panel, string words) =>
        panel.FindAll("fluent-button").Single(one => one.TextContent.Trim() == words);

    private static TicketView Ticket(string number) =>
        new(
            Guid.Parse($"0199f3c4-6f00-7000-8000-00000000{number}"),
            Guid.Parse($"0199f3c4-6f00-7000-8000-10000000{number}"),
            Guid.Empty,
            QueueKind.Reception,
            number,
            TicketState.InService,
            Priority: null,
            TriageLevel: null,
            DoctorDueAt: null,
            Overdue: false,
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch,
            CalledAt: null,
            CallCount: 1,
            ServicePointId: null,
            ServicePointCode: null,
            PatientId: null,
            StayId: null,
            NextTicketId: null,
            Ahead: null,
            WhyNext: null,
            ShareOfTarget: null,
            EstimateFromMinutes: null,
            EstimateToMinutes: null,
            Version: 1,
            TicketChannel.Desk,
            DueAt: null,
            CountsFromReason: null,
            Requeues: 0,
            AbsentAt: null,
            new DateOnly(2026, 11, 30)
        );

    /// <summary>Knows nobody, and makes a record for everybody.</summary>
    private sealed class Desk(List<string> sent) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
        {
            var path = request.RequestUri!.AbsolutePath;
            sent.Add(path);
            var body =
                path.EndsWith("/search", StringComparison.Ordinal) ? "[]"
                : path.EndsWith("/patients", StringComparison.Ordinal)
                    ? """{"patientId":"0199f3c4-6f00-7000-8000-000000000009","ipp":"R000000001","warnings":[]}"""
                : path.EndsWith("/stays", StringComparison.Ordinal)
                    ? """
                        {"stayId":"0199f3c4-6f00-7000-8000-000000000008","stayNumber":"R2026","ipp":"R1",
                        "sex":"male","kind":"emergency","state":"open"}
                        """
                : "null";
            return Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK)
                {
                    RequestMessage = request,
                    Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
                }
            );
        }
    }
}
