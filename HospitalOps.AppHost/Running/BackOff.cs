namespace HospitalOps.AppHost.Running;

/// <summary>How long to wait before a crashed process is started again, and when to give up.</summary>
internal sealed class BackOff
{
    /// <summary>Crashes in a row, none of them after a minute of health, that count as failed for good.</summary>
    public const int Limit = 6;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);
    private int crashes;

    /// <summary>The pause before the next start; null: give up.</summary>
    /// <param name="healthyFor">How long the process had been ready; null: it never was.</param>
    public TimeSpan? Next(TimeSpan? healthyFor)
    {
        if (healthyFor > TimeSpan.FromMinutes(1))
            crashes = 0;
        crashes++;
        if (crashes >= Limit)
            return null;
        var pause = TimeSpan.FromSeconds(0.5 * Math.Pow(2, crashes - 1));
        return pause < s_longest ? pause : s_longest;
    }
}
