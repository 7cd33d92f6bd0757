using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.Model;

/// <summary>Triage levels in the words of the page: the same form of the code (3A, 3أ) wherever a level is shown.</summary>
internal static class TriageNames
{
    /// <summary>Codes of the scale, most urgent first.</summary>
    public static readonly string[] Levels = ["1", "2", "3A", "3B", "4", "5"];

    /// <summary>Level with its target.</summary>
    public static string Full(Texts texts, string level) => texts[$"triage.l{level.ToLowerInvariant()}"];

    /// <summary>Level alone, for a badge.</summary>
    public static string Short(Texts texts, string level) => texts["level", texts[$"triage.code.{level.ToLowerInvariant()}"]];
}
