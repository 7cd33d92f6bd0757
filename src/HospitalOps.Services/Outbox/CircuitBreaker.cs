namespace HospitalOps.Services.Outbox;

/// <summary>One for the broker: open after three failures in a row, probing after 1 s, then 2, 4 … 30 s.</summary>
internal sealed class CircuitBreaker
{
    private const int Threshold = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private int failures;

    public bool IsOpen => failures >= Threshold;

    /// <summary>How long to wait before the next round.</summary>
    public TimeSpan Pause =>
        failures switch
        {
            0 => TimeSpan.Zero,
            < Threshold => TimeSpan.FromMilliseconds(250),
            _ => TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(failures - Threshold, 5)))),
        };

    public void Succeeded() => failures = 0;

    public void Failed() => failures = Math.Min(failures + 1, 100);
}
