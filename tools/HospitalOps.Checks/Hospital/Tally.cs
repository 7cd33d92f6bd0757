using System.Collections.Concurrent;

namespace HospitalOps.Checks.Hospital;

/// <summary>What was sent and answered, counted; and what may never be answered, kept.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<(string Act, string Answer), int> answers = [];
    private readonly ConcurrentQueue<string> faults = [];
    private long sent,
        repeated;

    public long Requests => Interlocked.Read(ref sent);

    /// <summary>Commands that were sent twice at once with one key.</summary>
    public long Doubles => Interlocked.Read(ref repeated);

    public IReadOnlyDictionary<(string Act, string Answer), int> Answers => answers;

    /// <summary>Server errors, and keys answered in two ways; each is told once.</summary>
    public List<string> TakeFaults()
    {
        List<string> taken = [];
        while (faults.TryDequeue(out var fault))
            taken.Add(fault);
        return taken;
    }

    public void Sent() => Interlocked.Increment(ref sent);

    public void Repeated() => Interlocked.Increment(ref repeated);

    public void Fault(string text) => faults.Enqueue(text);

    public void Answered(string act, string answer) => answers.AddOrUpdate((act, answer), 1, (_, count) => count + 1);
}
