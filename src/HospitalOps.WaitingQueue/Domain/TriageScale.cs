namespace HospitalOps.WaitingQueue.Domain;

/// <summary>FRENCH scale (SFMU, six levels; Annales françaises de médecine d'urgence 2019): minutes until a doctor.</summary>
internal static class TriageScale
{
    public const string Name = "FRENCH";

    private static readonly Dictionary<string, int> Minutes = new()
    {
        ["1"] = 0, ["2"] = 20, ["3A"] = 60, ["3B"] = 90, ["4"] = 120, ["5"] = 240,
    };

    public static bool Knows(string level) => Minutes.ContainsKey(level);

    /// <summary>Time to the doctor, from the moment the level was confirmed.</summary>
    public static TimeSpan Target(string level) => TimeSpan.FromMinutes(Minutes[level]);
}
