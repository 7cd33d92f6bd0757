using HospitalOps.SharedKernel.Queues;
using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.Features.Triage;

/// <summary>
/// Triage levels in the words of the page: the same form of the code (3A, 3أ) wherever a level is shown.
/// </summary>
internal static class TriageNames
{
    /// <summary>Level with its target.</summary>
    public static string Full(Texts texts, TriageLevel level) =>
        level.DoctorMinutes == 0
            ? texts["triage.full_now", Code(texts, level.Code)]
            : texts["triage.full", Code(texts, level.Code), level.DoctorMinutes];

    /// <summary>Level alone, for a badge.</summary>
    public static string Short(Texts texts, string level) => texts["level", Code(texts, level)];

    /// <summary>The target alone.</summary>
    public static string Within(Texts texts, TriageLevel level) =>
        level.DoctorMinutes == 0 ? texts["triage.at_once"] : texts["triage.within", level.DoctorMinutes];

    /// <summary>Class of the colour; a level that a hospital named itself has none.</summary>
    public static string? Look(string level) =>
        level.ToLowerInvariant() switch
        {
            "1" => "l1",
            "2" => "l2",
            "3a" => "l3a",
            "3b" => "l3b",
            "4" => "l4",
            "5" => "l5",
            _ => null,
        };

    /// <summary>
    /// A code with Latin letters has a form of its own in Arabic; codes that a hospital made stay as they are.
    /// </summary>
    public static string Code(Texts texts, string level) =>
        texts.Has($"triage.code.{level.ToLowerInvariant()}") ? texts[$"triage.code.{level.ToLowerInvariant()}"] : level;
}
