using HospitalOps.Api;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>
/// Runs the commands of a page, each once, and has the words of the last answer. Whoever shows these is told by
/// <see cref="Changed"/> as soon as there is an answer, not when the page has been read again.
/// </summary>
public sealed class CommandRunner
{
    /// <summary>A quicker answer needs no sign that something runs.</summary>
    internal static readonly TimeSpan Noticed = TimeSpan.FromMilliseconds(300);

    private readonly ProblemMessages problems;
    private readonly Texts texts;
    private readonly TimeProvider clock;
    private readonly Func<Task> reload;
    private readonly HashSet<string> asked = [];
    private readonly Dictionary<string, string> keys = [];
    private Task turn = Task.CompletedTask;
    private int runs;

    internal CommandRunner(ProblemMessages problems, Texts texts, TimeProvider clock, Func<Task> reload) =>
        (this.problems, this.texts, this.clock, this.reload) = (problems, texts, clock, reload);

    /// <summary>A command began, lasts, was answered, or is forgotten.</summary>
    public event Action? Changed;

    /// <summary>The command that waits for its answer.</summary>
    public string? Running { get; private set; }

    /// <summary>The same, once it has lasted so long that somebody wonders: what a button shows.</summary>
    public string? Busy { get; private set; }

    public string? Refused { get; private set; }

    /// <summary>The command that was answered last, or runs: a control shows only the refusals of its own.</summary>
    public string? LastAction { get; private set; }

    /// <summary>Where the news of a command are told.</summary>
    internal Toasts? Toasts { get; init; }

    /// <summary>Whom the page is about, where it is about one person.</summary>
    internal Func<string?>? About { get; init; }

    public ApiProblem? LastProblem { get; private set; }

    /// <summary>
    /// Runs a command once: a second press of the same button is ignored until its effect is on the screen, another
    /// command waits for its turn, a retry after a lost answer carries the same key.
    /// </summary>
    /// <param name="action">Names the command; the same name is the same press.</param>
    /// <param name="command">Takes the key.</param>
    /// <param name="then">Takes the value of an accepted answer, before the page is read again.</param>
    /// <param name="silent">No words when it is done.</param>
    /// <param name="news">What is told of an accepted answer: who, what, and the way back. Without it the words of the
    /// action are, <c>said.…</c> by what stands before its colon.</param>
    /// <param name="about">Whom or what it was about, where that is not what the page is about.</param>
    /// <returns>Whether it was accepted; returns when the page has been read again.</returns>
    public async Task<bool> RunAsync<T>(
        string action,
        Func<string, Task<ApiAnswer<T>>> command,
        Action<T?>? then = null,
        bool silent = false,
        Func<T?, Toast>? news = null,
        string? about = null
    )
    {
        if (!asked.Add(action))
            return false;
        var (before, mine) = (turn, new TaskCompletionSource());
        turn = mine.Task;
        await before;
        try
        {
            Begin(action);
            if (!keys.TryGetValue(action, out var key))
                key = keys[action] = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
            var answer = await command(key);
            if (answer.Problem is not { Status: 0 or >= 500 })
                keys.Remove(action);
            (Running, Busy) = (null, null);
            Tell(answer, then);
            if (answer.Succeeded && !silent && (news is null ? Said(action, about) : news(answer.Value)) is { } toast)
                Toasts?.Say(toast);
            Changed?.Invoke();
            await reload();
            return answer.Succeeded;
        }
        finally
        {
            (Running, Busy) = (null, null);
            asked.Remove(action);
            mine.SetResult();
        }
    }

    /// <summary>The last command and its words belong to somebody else.</summary>
    public void ForgetLast()
    {
        (Refused, LastProblem, LastAction) = (null, null, null);
        Changed?.Invoke();
    }

    private void Begin(string action)
    {
        (Running, Busy, Refused, LastProblem) = (action, null, null, null);
        LastAction = action;
        Changed?.Invoke();
        _ = ShowBusyAsync(++runs);
    }

    private async Task ShowBusyAsync(int run)
    {
        await Task.Delay(Noticed, clock);
        if (run != runs || Running is null)
            return;
        Busy = Running;
        Changed?.Invoke();
    }

    /// <summary>The words of an action; null where nobody is told.</summary>
    private Toast? Said(string action, string? about) =>
        $"said.{action.Split(':')[0]}" is var key && texts.Has(key) ? new(texts[key], about ?? About?.Invoke()) : null;

    private void Tell<T>(ApiAnswer<T> answer, Action<T?>? then)
    {
        if (answer.Succeeded)
        {
            then?.Invoke(answer.Value);
            return;
        }
        LastProblem = answer.Problem;
        Refused = problems.For(answer.Problem!);
    }
}
