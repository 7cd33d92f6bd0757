namespace HospitalOps.WaitingQueue.Domain;

/// <summary>FRENCH scale (SFMU, six levels; Annales françaises de médecine d'urgence 2019): minutes until a doctor.</summary>
internal static class TriageScale
{
    public const string Name = "FRENCH";

    public const string LeastUrgent = "5";

    /// <summary>The first levels are served strictly first.</summary>
    public const int FloorLevels = 2;

    private static readonly Dictionary<string, int> Minutes = new()
    {
        ["1"] = 0, ["2"] = 20, ["3A"] = 60, ["3B"] = 90, ["4"] = 120, ["5"] = 240,
    };

    /// <summary>Minutes until the nurse looks again. No source gives them for FRENCH: assumption, to confirm with the hospital before clinical use.</summary>
    private static readonly Dictionary<string, int> LookAgain = new()
    {
        ["1"] = 5, ["2"] = 15, ["3A"] = 30, ["3B"] = 45, ["4"] = 60, ["5"] = 120,
    };

    private static readonly string[] Order = ["1", "2", "3A", "3B", "4", LeastUrgent];

    /// <summary>How many levels there are.</summary>
    public static int Levels => Order.Length;

    /// <summary>0 = most urgent.</summary>
    public static int Rank(string level) => Array.IndexOf(Order, level);

    public static bool Knows(string level) => Minutes.ContainsKey(level);

    /// <summary>Time to the doctor, from the moment the level was confirmed.</summary>
    public static TimeSpan Target(string level) => TimeSpan.FromMinutes(Minutes[level]);

    /// <summary>When somebody of this level should be looked at again: after the interval of the level, at the latest when the target is passed (a level without a wait: after the interval).</summary>
    public static DateTimeOffset RetriageDueAt(string level, DateTimeOffset triagedAt) =>
        triagedAt + TimeSpan.FromMinutes(Minutes[level] == 0 ? LookAgain[level] : Math.Min(LookAgain[level], Minutes[level]));
}
