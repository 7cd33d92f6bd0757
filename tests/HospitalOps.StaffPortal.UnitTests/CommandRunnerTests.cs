using HospitalOps.Api;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>Each command once, its answer told at once, the page read again behind it.</summary>
public sealed class CommandRunnerTests
{
    private readonly HandClock clock = new();
    private readonly CommandRunner commands;
    private readonly Toasts toasts = new();
    private readonly List<string> keys = [];
    private TaskCompletionSource? reload;
    private int changes,
        reloads;

    public CommandRunnerTests()
    {
        var texts = new Texts();
        commands = new(new ProblemMessages(texts, new StaffNames(clock), clock), texts, clock, ReloadAsync)
        {
            Toasts = toasts,
            About = () => "Ziani Karim",
        };
        commands.Changed += () => changes++;
    }

    [Fact]
    public async Task A_refusal_is_told_before_the_page_is_read_again()
    {
        reload = new();

        var running = commands.RunAsync("vacate", Answered(409, "bed_taken"));

        Assert.False(running.IsCompleted);
        Assert.Equal("bed_taken", commands.LastProblem?.Code);
        Assert.NotNull(commands.Refused);
        Assert.Null(commands.Running);
        Assert.Equal(2, changes);
        reload.SetResult();
        Assert.False(await running);
    }

    [Fact]
    public async Task An_accepted_answer_is_told_and_handed_over_before_the_page_is_read_again()
    {
        reload = new();
        var told = 0;

        var running = commands.RunAsync("unblock:7", Accepted(7), value => told = value);

        Assert.Equal(7, told);
        Assert.Equal(new Toast("Lit débloqué", "Ziani Karim"), toasts.Shown);
        reload.SetResult();
        Assert.True(await running);
    }

    [Fact]
    public async Task News_name_what_it_was_about_where_the_page_is_about_many()
    {
        await commands.RunAsync("unblock:7", Accepted(1), about: "BSK-MIN-07A");

        Assert.Equal("BSK-MIN-07A", toasts.Shown?.Detail);
    }

    [Fact]
    public async Task A_refusal_is_never_told_as_news()
    {
        await commands.RunAsync("unblock:7", Answered(409, "bed_taken"));

        Assert.Null(toasts.Shown);
    }

    [Fact]
    public async Task A_silent_command_has_no_words_when_it_is_done()
    {
        await commands.RunAsync("search", Accepted(1), silent: true);

        Assert.Null(toasts.Shown);
    }

    [Fact]
    public async Task A_second_press_is_ignored_until_the_effect_of_the_first_is_on_the_screen()
    {
        reload = new();
        var first = commands.RunAsync("vacate", Accepted(1));

        Assert.False(await commands.RunAsync("vacate", Accepted(2)));
        reload.SetResult();
        await first;

        Assert.Single(keys);
        Assert.True(await commands.RunAsync("vacate", Accepted(3)));
    }

    [Fact]
    public async Task Another_command_waits_for_its_turn()
    {
        reload = new();
        var first = commands.RunAsync("vacate", Accepted(1));
        var second = commands.RunAsync("occupy", Accepted(2));

        Assert.Single(keys);
        reload.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(2, keys.Count);
        Assert.Equal(2, reloads);
    }

    [Theory, InlineData(0), InlineData(503)]
    public async Task A_press_after_a_lost_answer_carries_the_same_key(int status)
    {
        await commands.RunAsync("vacate", Answered(status, "service_unreachable"));
        await commands.RunAsync("vacate", Accepted(1));
        await commands.RunAsync("vacate", Accepted(1));

        Assert.Equal(keys[0], keys[1]);
        Assert.NotEqual(keys[1], keys[2]);
    }

    [Fact]
    public async Task A_press_after_a_refusal_is_another_command()
    {
        await commands.RunAsync("vacate", Answered(409, "bed_taken"));
        await commands.RunAsync("vacate", Accepted(1));

        Assert.NotEqual(keys[0], keys[1]);
    }

    [Fact]
    public async Task A_button_is_busy_only_when_the_answer_takes_long()
    {
        var answer = new TaskCompletionSource<ApiAnswer<int>>();
        var running = commands.RunAsync("vacate", _ => answer.Task);
        Assert.Equal("vacate", commands.Running);

        clock.Go(CommandRunner.Noticed - TimeSpan.FromMilliseconds(1));
        Assert.Null(commands.Busy);
        clock.Go(TimeSpan.FromMilliseconds(1));
        await HandClock.UntilAsync(() => commands.Busy == "vacate");

        answer.SetResult(new(1, null));
        await running;
        Assert.Null(commands.Busy);
    }

    [Fact]
    public async Task A_quick_answer_leaves_the_next_command_its_own_time()
    {
        await commands.RunAsync("vacate", Accepted(1));
        clock.Go(CommandRunner.Noticed / 2);
        var answer = new TaskCompletionSource<ApiAnswer<int>>();
        var running = commands.RunAsync("occupy", _ => answer.Task);

        clock.Go(CommandRunner.Noticed / 2);

        Assert.Null(commands.Busy);
        answer.SetResult(new(1, null));
        await running;
    }

    [Fact]
    public async Task A_command_that_failed_in_the_page_can_be_pressed_again()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            commands.RunAsync<int>("vacate", _ => throw new InvalidOperationException())
        );

        Assert.True(await commands.RunAsync("vacate", Accepted(1)));
    }

    [Fact]
    public async Task The_words_of_somebody_elses_command_are_forgotten()
    {
        await commands.RunAsync("vacate", Answered(409, "bed_taken"));

        commands.ForgetLast();

        Assert.Null(commands.Refused);
        Assert.Null(commands.LastProblem);
    }

    private Func<string, Task<ApiAnswer<int>>> Accepted(int value) => Answer(new(value, null));

    private Func<string, Task<ApiAnswer<int>>> Answered(int status, string code) =>
        Answer(new(0, ApiProblem.Of(status, code)));

    private Func<string, Task<ApiAnswer<int>>> Answer(ApiAnswer<int> answer) =>
        key =>
        {
            keys.Add(key);
            return Task.FromResult(answer);
        };

    private Task ReloadAsync()
    {
        reloads++;
        return reload?.Task ?? Task.CompletedTask;
    }
}
