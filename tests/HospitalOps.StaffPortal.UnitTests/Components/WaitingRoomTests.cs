using System.Net;
using System.Text;
using System.Text.Json;
using Bunit;
using HospitalOps.Api;
using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.StaffPortal.Features.Display;
using HospitalOps.StaffPortal.Features.Kiosk;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HospitalOps.StaffPortal.UnitTests.Components;

/// <summary>
/// What hangs and stands in a waiting room: read from afar, touched by everybody, in two languages at once.
/// </summary>
public sealed class WaitingRoomTests : PortalContext
{
    private static readonly StaffIdentity Screen = new("s", "rbt.display", "", Roles.PublicDisplay, Hospitals.Rabat);
    private readonly HandClock clock = new();
    private readonly Hospital hospital = new();

    public WaitingRoomTests()
    {
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddSingleton<ProblemMessages>();
        Services.AddSingleton(new LiveFeed(NullLogger<LiveFeed>.Instance));
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        Services.AddSingleton<PublicAddresses>();
        Services.AddSingleton(ApiClients.For<IQueuesApi>(new("http://queues"), hospital));
    }

    [Fact]
    public void The_last_call_is_the_large_one_and_the_others_stand_beside_it()
    {
        hospital.Answer = Shown(Call("A047", 3), Call("A046", 1, minutesAgo: 2));
        var screen = Draw<DisplayPage>();

        Assert.Equal("A047", screen.Find(".last .big").TextContent);
        Assert.Equal("3", screen.Find(".last .where").TextContent.Trim());
        Assert.Equal("A046", Assert.Single(screen.FindAll(".before .big")).TextContent);
    }

    [Fact]
    public void French_and_Arabic_are_on_the_screen_at_once()
    {
        hospital.Answer = Shown(Call("A047", 3));
        var last = Draw<DisplayPage>().Find(".last");

        Assert.Contains("Numéro appelé", last.TextContent, StringComparison.Ordinal);
        Assert.Contains("الرقم المنادى عليه", last.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [("Guichet", "ltr"), ("الشباك", "rtl")],
            last.QuerySelectorAll(".name").Select(name => (name.TextContent, name.GetAttribute("dir")))
        );
    }

    [Fact]
    public void Two_queues_that_call_the_same_number_at_once_are_both_shown()
    {
        hospital.Answer = Shown(Call("A001", 1), Call("A001", 2));
        var screen = Draw<DisplayPage>();
        Assert.Equal(["A001", "A001"], screen.FindAll(".big").Select(number => number.TextContent));
    }

    [Fact]
    public void A_number_that_is_called_now_stays_on_the_screen_however_many_are_served()
    {
        hospital.Answer = Shown([
            .. Enumerable.Range(1, 9).Select(desk => Call($"A{desk:000}", desk) with { State = TicketState.InService }),
            Call("T013", 2, minutesAgo: 3),
            Call("T012", 1, minutesAgo: 4),
        ]);
        var screen = Draw<DisplayPage>();
        Assert.Equal("T013", screen.Find(".last .big").TextContent);
        Assert.Equal("T012", screen.FindAll(".before .big")[0].TextContent);
        Assert.Equal(5, screen.FindAll(".before .call").Count);
    }

    [
        Theory,
        InlineData("Guichet 3", "الشباك 3", "Guichet", "الشباك", "3"),
        InlineData("Box 12", "حجرة الفحص 12", "Box", "حجرة الفحص", "12"),
        InlineData("Pharmacie", "الصيدلية", "Pharmacie", "الصيدلية", null),
        InlineData("Salle 2", "القاعة الثانية", "Salle 2", "القاعة الثانية", null),
        InlineData("7", "7", "7", "7", null)
    ]
    public void The_number_of_a_counter_is_written_once_where_both_names_end_with_it(
        string french,
        string arabic,
        string first,
        string second,
        string? number
    ) => Assert.Equal(new CounterName(first, second, number), CounterName.Of(french, arabic));

    [Fact]
    public void A_screen_has_a_heart_that_beats_while_it_has_its_server()
    {
        var heart = Render<Heartbeat>();
        var before = heart.Find("[data-beat]").GetAttribute("data-beat");
        clock.Go(TimeSpan.FromSeconds(2));
        heart.WaitForAssertion(() => Assert.NotEqual(before, heart.Find("[data-beat]").GetAttribute("data-beat")));
    }

    [Fact]
    public void A_kiosk_offers_reasons_with_drawings_in_two_languages_the_urgent_one_first()
    {
        hospital.Answer = new[]
        {
            Queue(QueueKind.Reception, "Accueil", "الاستقبال"),
            Queue(QueueKind.Triage, "Tri", "الفرز"),
        };
        var tiles = Draw<KioskPage>().FindAll(".tile");

        Assert.Equal(
            [("Urgence ou douleur", "حالة مستعجلة أو ألم"), ("Admission, papiers", "الدخول والوثائق")],
            tiles.Take(2).Select(tile => (Strong(tile, 0), Strong(tile, 1)))
        );
        Assert.All(tiles, tile => Assert.NotNull(tile.QuerySelector(".drawing use")));
        Assert.Contains("urgent", tiles[0].ClassList);
    }

    [Fact]
    public async Task A_number_needs_one_touch_and_the_next_visitor_finds_the_first_screen()
    {
        hospital.Answer = new[] { Queue(QueueKind.Triage, "Tri", "الفرز") };
        var kiosk = Draw<KioskPage>();
        hospital.Answer = new TicketSlip("T014", "Tri", "Triage", "الفرز", clock.GetUtcNow(), 3, 10, 25, "c");

        await kiosk.Find(".tile").ClickAsync(new());
        Assert.Equal("T014", kiosk.Find(".given .figure").TextContent);
        // Whoever touched no language is told in both.
        Assert.Contains("Personnes avant vous", kiosk.Find(".given").TextContent, StringComparison.Ordinal);
        Assert.Contains("عدد الأشخاص قبلكم", kiosk.Find(".given").TextContent, StringComparison.Ordinal);

        for (var second = 0; second < 31; second++)
            clock.Go(TimeSpan.FromSeconds(1));
        kiosk.WaitForAssertion(
            () => Assert.Equal("queue", kiosk.Find("main").GetAttribute("data-step")),
            TimeSpan.FromSeconds(30)
        );
    }

    private static string Strong(AngleSharp.Dom.IElement tile, int which) =>
        tile.QuerySelectorAll("strong")[which].TextContent;

    private static KioskQueue Queue(QueueKind kind, string french, string arabic) =>
        new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), kind, french, french, arabic, 4);

    private PublicDisplay Shown(params DisplayedCall[] calls) =>
        new(clock.GetUtcNow(), calls, [new("Accueil", "Reception", "الاستقبال", 3, true, null)]);

    private DisplayedCall Call(string number, int desk, int minutesAgo = 0) =>
        new(
            new Guid(desk, 0, 0, new byte[8]),
            number,
            TicketState.Called,
            clock.GetUtcNow().AddMinutes(-minutesAgo),
            CallCount: 1,
            $"Guichet {desk}",
            $"Desk {desk}",
            $"الشباك {desk}"
        );

    private IRenderedComponent<TPage> Draw<TPage>()
        where TPage : IComponent =>
        Render<TPage>(parameters =>
            parameters.AddCascadingValue(Task.FromResult(new AuthenticationState(Screen.ToPrincipal())))
        );

    /// <summary>Answers all that is asked with the same.</summary>
    private sealed class Hospital : HttpMessageHandler
    {
        public object? Answer { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel) =>
            Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK)
                {
                    RequestMessage = request,
                    Content = new StringContent(
                        JsonSerializer.Serialize(Answer, ApiJson.Options),
                        Encoding.UTF8,
                        "application/json"
                    ),
                }
            );
    }
}
