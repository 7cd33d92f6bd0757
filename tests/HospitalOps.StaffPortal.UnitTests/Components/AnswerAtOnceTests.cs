using Bunit;
using HospitalOps.Api;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HospitalOps.StaffPortal.UnitTests.Components;

/// <summary>Somebody who pressed a button reads the answer, however long the page takes to be read again.</summary>
public sealed class AnswerAtOnceTests : PortalContext
{
    private static readonly StaffIdentity Nurse = new("s", "rbt.ward1", "Nurse", Roles.WardNurse, Hospitals.Rabat);
    private readonly HandClock clock = new();

    public AnswerAtOnceTests()
    {
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddSingleton<ProblemMessages>();
        Services.AddSingleton(new LiveFeed(NullLogger<LiveFeed>.Instance));
    }

    [Fact]
    public async Task A_control_inside_a_page_shows_a_refusal_while_the_page_is_still_read_again()
    {
        var page = Draw();
        page.Instance.Reading = new();

        var pressed = page.Find("button").ClickAsync();
        page.Instance.Answer.SetResult(new(false, ApiProblem.Of(409, "bed_taken")));

        page.WaitForAssertion(() => Assert.Equal("bed_taken", page.Find("em").TextContent));
        Assert.NotEmpty(page.Find(".notice").TextContent);
        Assert.False(pressed.IsCompleted);
        page.Instance.Reading.SetResult();
        await pressed;
    }

    [Fact]
    public async Task A_control_is_busy_when_the_answer_takes_longer_than_somebody_notices()
    {
        var page = Draw();
        var pressed = page.Find("button").ClickAsync();
        Assert.Equal("", page.Find("i").TextContent);

        clock.Go(CommandRunner.Noticed);

        page.WaitForAssertion(() => Assert.Equal("vacate", page.Find("i").TextContent));
        page.Instance.Answer.SetResult(new(true, null));
        await pressed;
        page.WaitForAssertion(() => Assert.Equal("", page.Find("i").TextContent));
    }

    private IRenderedComponent<Board> Draw() =>
        Render<Board>(parameters =>
            parameters.AddCascadingValue(Task.FromResult(new AuthenticationState(Nurse.ToPrincipal())))
        );

    private sealed class Board : LivePage
    {
        public TaskCompletionSource? Reading { get; set; }

        public TaskCompletionSource<ApiAnswer<bool>> Answer { get; } = new();

        protected override async Task<ApiProblem?> LoadAsync()
        {
            if (Reading is not null)
                await Reading.Task;
            return null;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<PageNotices>(0);
            builder.AddComponentParameter(1, nameof(PageNotices.Data), Data);
            builder.AddComponentParameter(2, nameof(PageNotices.Commands), Commands);
            builder.CloseComponent();
            builder.OpenComponent<Vacate>(3);
            builder.AddComponentParameter(4, nameof(Vacate.Commands), Commands);
            builder.AddComponentParameter(5, nameof(Vacate.Answer), Answer.Task);
            builder.CloseComponent();
        }
    }

    private sealed class Vacate : ComponentBase
    {
        [Parameter, EditorRequired]
        public CommandRunner Commands { get; set; } = default!;

        [Parameter, EditorRequired]
        public Task<ApiAnswer<bool>> Answer { get; set; } = default!;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(
                1,
                "onclick",
                EventCallback.Factory.Create(this, () => Commands.RunAsync("vacate", _ => Answer))
            );
            builder.CloseElement();
            builder.OpenElement(2, "em");
            builder.AddContent(3, Commands.LastProblem?.Code);
            builder.CloseElement();
            builder.OpenElement(4, "i");
            builder.AddContent(5, Commands.Busy);
            builder.CloseElement();
        }
    }
}
