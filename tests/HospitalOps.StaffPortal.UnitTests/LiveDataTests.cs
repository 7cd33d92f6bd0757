using System.Collections.Concurrent;
using HospitalOps.Api;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shell;
using Microsoft.Extensions.Logging.Abstractions;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>Data of a page: read again after a change, at the latest after a while, one read at a time.</summary>
public sealed class LiveDataTests : IDisposable
{
    private static readonly TimeSpan Coalesced = TimeSpan.FromMilliseconds(150);
    private readonly HandClock clock = new();
    private readonly LiveFeed feed = new(NullLogger<LiveFeed>.Instance);
    private readonly LiveData data;
    private readonly ConcurrentQueue<string> story = [];
    private ApiProblem? problem;
    private TaskCompletionSource? reading;
    private bool held;

    public LiveDataTests()
    {
        data = new(feed, clock, new ProblemMessages(new Texts(), new StaffNames(clock), clock))
        {
            Load = LoadAsync,
            SessionOver = () => story.Enqueue("sign in"),
            IsHeld = () => held,
        };
        data.Changed += () => story.Enqueue("drawn");
        data.Listen(Hospitals.Rabat.Id);
    }

    public void Dispose()
    {
        data.Dispose();
        feed.Dispose();
    }

    [Fact]
    public async Task Changes_soon_after_each_other_are_one_read()
    {
        Keep();
        Tell();
        Tell();
        await clock.UntilSetAsync(Coalesced);
        clock.Go(TimeSpan.FromMilliseconds(100));
        Tell();
        Assert.Empty(story);

        clock.Go(Coalesced);

        await clock.UntilSetAsync(LiveData.SafetyNet);
        Assert.Equal(["read", "drawn"], story);
    }

    [Fact]
    public async Task A_change_of_the_other_hospital_is_read_only_where_it_is_listened_to()
    {
        Keep();
        Tell(Hospitals.Bouskoura);
        clock.Go(Coalesced);
        Assert.Empty(story);

        data.Listen(Hospitals.Bouskoura.Id);
        Tell(Hospitals.Bouskoura);
        await clock.UntilSetAsync(Coalesced);
        clock.Go(Coalesced);

        await clock.UntilSetAsync(LiveData.SafetyNet);
        Assert.Equal(["read", "drawn"], story);
    }

    [Fact]
    public async Task Where_nothing_is_told_it_is_read_all_the_same()
    {
        Keep();
        clock.Go(LiveData.SafetyNet - TimeSpan.FromSeconds(1));
        Assert.Empty(story);

        clock.Go(TimeSpan.FromSeconds(1));
        await clock.UntilSetAsync(LiveData.SafetyNet);
        clock.Go(LiveData.SafetyNet);

        await clock.UntilSetAsync(LiveData.SafetyNet);
        Assert.Equal(["read", "drawn", "read", "drawn"], story);
    }

    [Fact]
    public async Task A_read_waits_for_the_one_before()
    {
        reading = new();
        var first = data.ReadAsync();
        var second = data.ReadAsync();
        Assert.Equal(["read"], story);

        reading.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(2, story.Count(step => step == "read"));
    }

    [Fact]
    public async Task Nothing_is_read_beside_a_command_but_the_page_is_drawn()
    {
        held = true;
        Keep();

        clock.Go(LiveData.SafetyNet);

        await clock.UntilSetAsync(LiveData.SafetyNet);
        Assert.Equal(["drawn"], story);
    }

    [Fact]
    public async Task A_failed_read_says_why_and_keeps_the_age_of_what_is_shown()
    {
        await data.ReadAsync();
        var readAt = clock.GetUtcNow();
        clock.Go(TimeSpan.FromMinutes(1));
        problem = ApiProblem.Unreachable;

        await data.ReadAsync();

        Assert.Equal(readAt, data.LoadedAt);
        Assert.NotNull(data.Problem);
        problem = null;
        await data.ReadAsync();
        Assert.Null(data.Problem);
    }

    [Fact]
    public async Task Whose_session_is_over_signs_in_again()
    {
        problem = ApiProblem.Of(401, "session_over");

        await data.ReadAsync();

        Assert.Equal(["read", "sign in"], story);
        Assert.Null(data.Problem);
    }

    [Fact]
    public async Task A_page_that_was_left_reads_nothing_more()
    {
        var keeping = data.KeepFreshAsync(step => step());
        data.Dispose();

        Tell();
        clock.Go(LiveData.SafetyNet);
        await keeping;

        Assert.Empty(story);
    }

    private void Keep() => _ = data.KeepFreshAsync(step => step());

    private void Tell(Hospital? hospital = null)
    {
        var id = (hospital ?? Hospitals.Rabat).Id;
        feed.Deliver($$"""{"service":"beds","hospitalId":"{{id}}","aggregateType":"Bed","aggregateId":"{{id}}"}""");
    }

    private async Task<ApiProblem?> LoadAsync()
    {
        story.Enqueue("read");
        if (reading is not null)
            await reading.Task;
        return problem;
    }
}
