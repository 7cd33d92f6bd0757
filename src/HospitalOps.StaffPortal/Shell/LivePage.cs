using System.Threading.Channels;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>
/// A page that shows the present: loads, refetches soon after a change, at the latest every 15 seconds, and runs
/// commands once.
/// </summary>
public abstract class LivePage : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan SafetyNet = TimeSpan.FromSeconds(15);
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly CancellationTokenSource ended = new();
    private readonly SemaphoreSlim turn = new(1, 1),
        reading = new(1, 1);
    private readonly HashSet<string> asked = [];
    private readonly Dictionary<string, string> keys = [];
    private readonly Dictionary<Guid, IDisposable> subscriptions = [];

    [Inject]
    internal LiveFeed Feed { get; set; } = default!;

    [Inject]
    internal TimeProvider Clock { get; set; } = default!;

    [Inject]
    internal Texts T { get; set; } = default!;

    [Inject]
    internal ProblemMessages Problems { get; set; } = default!;

    [Inject]
    internal AdmissionsClient Admissions { get; set; } = default!;

    [Inject]
    internal BedsClient Beds { get; set; } = default!;

    [Inject]
    internal QueuesClient Queues { get; set; } = default!;

    [Inject]
    internal TrackingClient Tracking { get; set; } = default!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    internal Task<AuthenticationState> Authentication { get; set; } = default!;

    /// <summary>The signed-in person.</summary>
    internal StaffIdentity Me { get; private set; } = default!;

    /// <summary>When the shown data were read; null while the first read runs.</summary>
    internal DateTimeOffset? LoadedAt { get; private set; }

    /// <summary>Why the last read failed.</summary>
    internal string? LoadProblem { get; private set; }

    /// <summary>Result of the last command, in words.</summary>
    internal string? Done { get; private set; }
    internal string? Refused { get; private set; }
    internal ApiProblem? LastProblem { get; private set; }

    /// <summary>The command that is running.</summary>
    internal string? Busy { get; private set; }

    internal DateTimeOffset Now => Clock.GetUtcNow();
    internal Dictionary<Guid, PatientLabel> Labels { get; } = [];

    protected abstract Task<ApiProblem?> LoadAsync();

    /// <summary>
    /// Changes within this time are one read. A board follows at once; a page over a year of data would keep its
    /// service busy with nothing else.
    /// </summary>
    protected virtual TimeSpan Coalesce => TimeSpan.FromMilliseconds(150);

    protected override async Task OnInitializedAsync()
    {
        Me = StaffIdentity.From((await Authentication).User)!;
        AlsoListen(Me.Hospital.Id);
        await ReloadAsync();
        _ = KeepFreshAsync();
    }

    /// <summary>Changes of this hospital are on the screen at once.</summary>
    internal void AlsoListen(Guid hospital)
    {
        if (!subscriptions.ContainsKey(hospital))
            subscriptions[hospital] = Feed.Listen(hospital, _ => wake.Writer.TryWrite(true));
    }

    internal async Task ReloadAsync()
    {
        // One read at a time: else an older answer that comes later would put an older board on the screen.
        await reading.WaitAsync();
        ApiProblem? problem;
        try
        {
            problem = await LoadAsync();
        }
        finally
        {
            reading.Release();
        }
        if (problem is { Status: 401 })
        {
            Navigation.NavigateTo("/sign-in?error=session_over", forceLoad: true);
            return;
        }
        LoadProblem = problem is null ? null : Problems.For(problem);
        if (problem is null)
            LoadedAt = Now;
    }

    /// <summary>
    /// Runs a command once: a second press of the same button is ignored until its effect is on the screen, another
    /// command waits for
    /// its turn, a retry after a lost answer carries the same key.
    /// </summary>
    internal async Task<bool> RunAsync<T>(
        string action,
        Func<string, Task<ApiAnswer<T>>> command,
        Action<T?>? then = null,
        bool silent = false
    )
    {
        if (!asked.Add(action))
            return false;
        await turn.WaitAsync();
        try
        {
            (Busy, Done, Refused, LastProblem) = (action, null, null, null);
            if (!keys.TryGetValue(action, out var key))
                key = keys[action] = Guid.CreateVersion7(Now).ToString("N");
            var answer = await command(key);
            Busy = null;
            if (answer.Problem is not { Status: 0 or >= 500 })
                keys.Remove(action);
            Tell(answer, then, silent);
            await ReloadAsync();
            return answer.Succeeded;
        }
        finally
        {
            Busy = null;
            asked.Remove(action);
            turn.Release();
        }
    }

    /// <summary>The last command and its words belong to somebody else.</summary>
    internal void ForgetLast() => (Done, Refused, LastProblem) = (null, null, null);

    private void Tell<T>(ApiAnswer<T> answer, Action<T?>? then, bool silent)
    {
        if (answer.Succeeded)
        {
            Done = silent ? null : this.T["done"];
            then?.Invoke(answer.Value);
            return;
        }
        LastProblem = answer.Problem;
        Refused = Problems.For(answer.Problem!);
    }

    /// <summary>Joins names to ids in one question; where names are not for this role, none are shown.</summary>
    protected async Task NameAsync(IEnumerable<Guid?> patients)
    {
        var unknown = patients.OfType<Guid>().Distinct().Where(id => !Labels.ContainsKey(id)).ToArray();
        if (unknown.Length == 0)
            return;
        var answer = await Admissions.LabelsAsync(unknown);
        foreach (var label in answer.Value ?? [])
            Labels[label.PatientId] = label;
    }

    private async Task KeepFreshAsync()
    {
        try
        {
            while (true)
            {
                using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ended.Token);
                timeout.CancelAfter(SafetyNet);
                try
                {
                    await wake.Reader.ReadAsync(timeout.Token);
                    await Task.Delay(Coalesce, ended.Token);
                    wake.Reader.TryRead(out _);
                }
                catch (OperationCanceledException) when (!ended.IsCancellationRequested)
                {
                    // Nothing was told for a while: read anyway.
                }
                await InvokeAsync(async () =>
                {
                    if (Busy is null)
                        await ReloadAsync();
                    StateHasChanged();
                });
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var subscription in subscriptions.Values)
            subscription.Dispose();
        await ended.CancelAsync();
        ended.Dispose();
        GC.SuppressFinalize(this);
    }
}
