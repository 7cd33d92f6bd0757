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

    private static readonly string[] Order = ["1", "2", "3A", "3B", "4", LeastUrgent];

    /// <summary>How many levels there are.</summary>
    public static int Levels => Order.Length;

    /// <summary>0 = most urgent.</summary>
    public static int Rank(string level) => Array.IndexOf(Order, level);

    public static bool Knows(string level) => Minutes.ContainsKey(level);

    /// <summary>Time to the doctor, from the moment the level was confirmed.</summary>
    public static TimeSpan Target(string level) => TimeSpan.FromMinutes(Minutes[level]);
}
