using System.Collections.Concurrent;

namespace HospitalOps.Demo.Access;

/// <summary>Requests that were sent, and what was refused, by code.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, int> refusals = new();
    private int requests;

    public int Requests => requests;

    public IReadOnlyDictionary<string, int> Refusals => refusals;

    public void Request() => Interlocked.Increment(ref requests);

    public void Refused(string code) => refusals.AddOrUpdate(code, 1, (_, count) => count + 1);

    public override string ToString() =>
        refusals.IsEmpty
            ? "none"
            : string.Join(", ", refusals.OrderByDescending(one => one.Value).Select(one => $"{one.Key} {one.Value}"));
}
