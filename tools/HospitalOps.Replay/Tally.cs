using System.Collections.Concurrent;

namespace HospitalOps.Replay;

/// <summary>What happened, counted.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, int> refusals = new();
    private int requests;
    private int moves;
    private int unplaced;

    public int Requests => requests;

    public int Moves => moves;

    public int Unplaced => unplaced;

    public IReadOnlyDictionary<string, int> Refusals => refusals;

    public void Request() => Interlocked.Increment(ref requests);

    public void Moved() => Interlocked.Increment(ref moves);

    public void NoBed() => Interlocked.Increment(ref unplaced);

    public void Refused(string code) => refusals.AddOrUpdate(code, 1, (_, count) => count + 1);
}
