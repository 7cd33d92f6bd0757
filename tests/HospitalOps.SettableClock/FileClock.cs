using System.Globalization;

namespace HospitalOps.SettableClock;

/// <summary>
/// The system's clock, as far ahead as a file says (ticks). Timers run at the system's pace; when the clock is put
/// forward, those that would have ended meanwhile end at once, repeated ones one time.
/// </summary>
internal sealed class FileClock : TimeProvider
{
    /// <summary>Environment variable with the path of the file.</summary>
    public const string Variable = "HOSPITALOPS_SETTABLE_CLOCK";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly string file;
    private readonly List<WeakReference<JumpingTimer>> timers = [];
    private long ahead;
    private int most = 1000;

    public FileClock(string file)
    {
        this.file = file;
        ahead = Read();
        new Thread(Watch) { IsBackground = true, Name = "settable clock" }.Start();
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new JumpingTimer(callback, state, dueTime, period);
        lock (timers)
        {
            if (timers.Count >= most)
            {
                timers.RemoveAll(one => !one.TryGetTarget(out _));
                most = (timers.Count * 2) + 1000;
            }
            timers.Add(new(timer));
        }
        return timer;
    }

    private void Watch()
    {
        while (true)
        {
            Thread.Sleep(Look);
            Notice();
        }
    }

    private void Notice()
    {
        var jump = Read() - Interlocked.Read(ref ahead);
        if (jump == 0)
            return;
        Interlocked.Add(ref ahead, jump);
        List<JumpingTimer> living = [];
        lock (timers)
        {
            timers.RemoveAll(timer => !timer.TryGetTarget(out _));
            foreach (var timer in timers)
                if (timer.TryGetTarget(out var target))
                    living.Add(target);
        }
        foreach (var timer in living)
            timer.Jump(TimeSpan.FromTicks(jump));
    }

    /// <summary>The file is replaced as a whole; one that is not there yet says nothing.</summary>
    private long Read()
    {
        try
        {
            return long.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var ticks) ? ticks : ahead;
        }
        catch (IOException)
        {
            return Interlocked.Read(ref ahead);
        }
    }
}
