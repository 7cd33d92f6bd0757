using HospitalOps.SharedKernel;
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

    /// <summary>
    /// A code with Latin letters has a form of its own in Arabic; codes that a hospital made stay as they are.
    /// </summary>
    private static string Code(Texts texts, string level) =>
        texts.Has($"triage.code.{level.ToLowerInvariant()}") ? texts[$"triage.code.{level.ToLowerInvariant()}"] : level;
}
