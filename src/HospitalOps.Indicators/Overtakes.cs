namespace HospitalOps.Indicators;

/// <summary>Who came when with what urgency, and when he was called.</summary>
/// <param name="Rank">Urgency: a smaller one is more urgent.</param>
/// <param name="Overridden">A person chose him out of turn and said why.</param>
public sealed record Call(int Rank, DateTimeOffset ArrivedAt, DateTimeOffset CalledAt, bool Overridden = false);

/// <summary>Fairness of calling. Must be 0.</summary>
public static class Overtakes
{
    /// <summary>Pairs in which an equally or more urgent patient who had waited longer was passed without an override.</summary>
    public static int Count(IReadOnlyCollection<Call> calls) => calls.Where(call => !call.Overridden).Sum(call => calls.Count(
        passed => passed.Rank <= call.Rank && passed.ArrivedAt < call.ArrivedAt && passed.CalledAt > call.CalledAt));
}
