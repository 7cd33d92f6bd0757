using System.Net;
using System.Text;
using System.Text.Json;
using Bunit;
using HospitalOps.Api;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.SharedKernel.Tracking;
using HospitalOps.StaffPortal.Features.Cleaning;
using HospitalOps.StaffPortal.Features.Porter;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HospitalOps.StaffPortal.UnitTests.Components;

/// <summary>Cleaner and porter hold a phone in one hand: one job large, one next step, an answer at once.</summary>
public sealed class PhoneTests : PortalContext
{
    private static readonly StaffIdentity Cleaner = new("s", "bsk.cleaner", "Amal", Roles.Cleaner, Hospitals.Bouskoura);
    private readonly HandClock clock = new();
    private readonly Hospital hospital = new();

    public PhoneTests()
    {
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddSingleton<ProblemMessages>();
        Services.AddSingleton(new LiveFeed(NullLogger<LiveFeed>.Instance));
        Services.AddSingleton(ApiClients.For<IBedsApi>(new("http://beds"), hospital));
    }

    [Fact]
    public void The_bed_at_hand_has_one_large_next_step_and_the_other_beds_none()
    {
        hospital.Jobs = [Job("BSK-MIN-10B", CleaningState.Started, cleaner: "bsk.cleaner"), Job("BSK-CHV-14B")];
        var page = Draw();

        var large = Assert.Single(page.FindAll("li.now"));
        Assert.Contains("MIN-10B", large.TextContent, StringComparison.Ordinal);
        Assert.Equal("finish", Assert.Single(page.FindAll("[appearance=primary][data-act]")).GetAttribute("data-act"));
        Assert.Equal("Terminer BSK-MIN-10B", large.QuerySelector("[data-act=finish]")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_pause_is_told_at_once_and_taken_back_by_the_toast()
    {
        var job = Job("BSK-MIN-10B", CleaningState.Started, cleaner: "bsk.cleaner");
        hospital.Jobs = [job];
        var page = Draw();
        hospital.Jobs = [job with { State = CleaningState.Paused }];

        await page.FindComponent<TapNews>().Instance.AcceptedAsync(job.CleaningJobId, "pause", "Pause");

        Assert.Equal("resume", page.Find("[data-act]").GetAttribute("data-act"));
        var toast = Services.GetRequiredService<Toasts>().Shown!;
        Assert.Equal("BSK-MIN-10B : en pause", toast.What);
        Assert.True(toast.Act!.IsUndo);
        await page.InvokeAsync(toast.Act.DoAsync);
        Assert.Contains($"/api/v1/cleaning-jobs/{job.CleaningJobId}/resume", hospital.Sent);
    }

    [Fact]
    public async Task A_bed_that_is_done_is_told_by_its_name_though_it_is_gone_from_the_list()
    {
        var job = Job("BSK-MIN-10B", CleaningState.Started, cleaner: "bsk.cleaner");
        hospital.Jobs = [job];
        var page = Draw();
        hospital.Jobs = [];

        await page.FindComponent<TapNews>().Instance.AcceptedAsync(job.CleaningJobId, "finish", null);

        Assert.Empty(page.FindAll("[data-job]"));
        Assert.Equal("BSK-MIN-10B : bionettoyage terminé", Services.GetRequiredService<Toasts>().Shown!.What);
    }

    [Fact]
    public void A_bed_that_was_given_to_a_colleague_must_be_taken_before_it_is_begun()
    {
        var card = Render<CleaningJobCard>(parameters =>
            parameters
                .Add(one => one.Job, Job("BSK-MIN-10B") with { AssignedTo = "bsk.cleaner2" })
                .Add(one => one.Me, "bsk.cleaner")
                .Add(one => one.Now, clock.GetUtcNow())
                .Add(one => one.Large, true)
        );
        Assert.Equal("take", Assert.Single(card.FindAll("[data-act]")).GetAttribute("data-act"));
        Assert.Contains("confié à bsk.cleaner2", card.Markup, StringComparison.Ordinal);
    }

    [Theory, InlineData("A/0", "A/3", true), InlineData("A/3", "A/3", false), InlineData(null, "A/3", false)]
    public void A_way_to_another_floor_shows_the_lift_and_a_way_on_the_same_floor_none(
        string? from,
        string to,
        bool lift
    )
    {
        var card = Draw(Transport(TransportState.Taken), from, to, "yours");
        Assert.Equal(lift, card.Markup.Contains("ascenseur", StringComparison.Ordinal));
        Assert.Contains("Bâtiment A, étage 3", card.Find("ol").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_porter_sees_isolation_and_what_comes_along_with_a_drawing_before_he_enters()
    {
        var card = Draw(
            Transport(TransportState.Taken) with
            {
                Isolation = "contact",
                Equipment = ["oxygen"],
                Escort = true,
            },
            reasons: "yours"
        );
        foreach (var word in new[] { "Précautions contact", "Oxygène", "Avec soignant", "Fauteuil" })
            Assert.NotNull(
                card.FindAll(".tag")
                    .Single(tag => tag.TextContent.Contains(word, StringComparison.Ordinal))
                    .QuerySelector("use")
            );
    }

    [
        Theory,
        InlineData(TransportState.Requested, "take"),
        InlineData(TransportState.Taken, "start"),
        InlineData(TransportState.Started, "finish")
    ]
    public void Each_state_of_a_job_has_one_next_step(TransportState state, string step)
    {
        var card = Draw(Transport(state), reasons: state == TransportState.Requested ? "near" : "yours");
        Assert.Equal(step, card.Find("[appearance=primary]").GetAttribute("data-act"));
    }

    [Fact]
    public void A_patient_who_is_not_ready_cannot_be_taken_along()
    {
        var card = Draw(Transport(TransportState.Taken) with { ReadyAt = null }, reasons: "yours");
        Assert.Empty(card.FindAll("[data-act=start]"));
        Assert.NotEmpty(card.FindAll("[data-act=fail]"));
    }

    private IRenderedComponent<CleaningPage> Draw() =>
        Render<CleaningPage>(parameters =>
            parameters.AddCascadingValue(Task.FromResult(new AuthenticationState(Cleaner.ToPrincipal())))
        );

    private IRenderedComponent<TransportJobCard> Draw(
        TransportView job,
        string? from = null,
        string? to = null,
        string reasons = ""
    ) =>
        Render<TransportJobCard>(parameters =>
            parameters
                .Add(one => one.Job, job)
                .Add(one => one.Reasons, [reasons])
                .Add(one => one.Now, clock.GetUtcNow())
                .Add(one => one.FromFloor, from)
                .Add(one => one.ToFloor, to)
                .Add(one => one.Large, true)
        );

    private CleaningJobView Job(string bed, CleaningState state = CleaningState.Requested, string? cleaner = null) =>
        new(
            Guid.CreateVersion7(clock.GetUtcNow()),
            Guid.Empty,
            bed,
            Guid.Empty,
            "MIN",
            "A",
            3,
            state,
            CleaningClass.Standard,
            CleaningPriority.Normal,
            clock.GetUtcNow().AddMinutes(-20),
            state == CleaningState.Requested ? null : clock.GetUtcNow().AddMinutes(-12),
            EndedAt: null,
            AssignedTo: null,
            cleaner,
            PauseReason: null,
            Remark: null,
            WaitingForBed: false,
            Alarm: null,
            PlannedMinutes: 40,
            Version: 1
        );

    private TransportView Transport(TransportState state) =>
        new(
            Guid.CreateVersion7(clock.GetUtcNow()),
            Guid.Empty,
            Guid.Empty,
            TransportPurpose.Bed,
            TransportMode.Chair,
            state,
            FromBedId: null,
            ToBedId: null,
            "BSK-HGE-06B",
            "BSK-MIN-07A",
            [],
            Isolation: null,
            Escort: false,
            DueAt: null,
            clock.GetUtcNow(),
            clock.GetUtcNow(),
            TakenAt: null,
            StartedAt: state == TransportState.Started ? clock.GetUtcNow() : null,
            FinishedAt: null,
            Porter: null,
            EndReason: null,
            Version: 1
        );

    /// <summary>Knows the open cleanings, accepts all.</summary>
    private sealed class Hospital : HttpMessageHandler
    {
        public IReadOnlyList<CleaningJobView> Jobs { get; set; } = [];

        public List<string> Sent { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
        {
            var path = request.RequestUri!.AbsolutePath;
            Sent.Add(path);
            var body =
                path == "/api/v1/cleaning-jobs" ? JsonSerializer.Serialize(Jobs, ApiJson.Options)
                : path.EndsWith("/zones", StringComparison.Ordinal) ? """["A/3"]"""
                : "null";
            return Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK)
                {
                    RequestMessage = request,
                    Content = new StringContent(body, Encoding.UTF8, "application/json"),
                }
            );
        }
    }
}
