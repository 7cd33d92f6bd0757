using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>
/// Planning minutes per class and the limits of each gap, assumptions until the hospitals' own are known
/// (docs/adr/0016). Cleaning itself is never to be shortened: what is watched is how long a bed waits for somebody, and
/// the whole.
/// </summary>
internal static class CleaningTargets
{
    public static readonly TimeSpan NotStarted = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan Whole = TimeSpan.FromMinutes(90);

    /// <summary>A cleaned bed waits for the look no longer than this.</summary>
    public static readonly TimeSpan NotInspected = TimeSpan.FromMinutes(15);

    /// <summary>What comes first follows from who waits now; boards and lists ask it here, none stores it.</summary>
    /// <param name="held">A request holds the bed.</param>
    /// <param name="accepted">The ward has accepted that patient.</param>
    public static CleaningPriority PriorityOf(bool held, bool accepted) =>
        accepted ? CleaningPriority.Stat
        : held ? CleaningPriority.Next
        : CleaningPriority.Normal;

    public static TimeSpan PlannedFor(CleaningClass cleaning) =>
        TimeSpan.FromMinutes(
            cleaning switch
            {
                CleaningClass.Terminal => 90,
                CleaningClass.CriticalCare => 75,
                _ => 40,
            }
        );

    /// <summary>The gap that is too long now, or null: not_started, not_inspected, too_long.</summary>
    public static string? Alarm(
        CleaningState state,
        CleaningClass cleaning,
        DateTimeOffset requested,
        DateTimeOffset? ended,
        DateTimeOffset now
    ) =>
        state switch
        {
            CleaningState.Requested when now - requested > NotStarted => "not_started",
            CleaningState.AwaitingInspection when now - ended > NotInspected => "not_inspected",
            CleaningState.Requested
            or CleaningState.Started
            or CleaningState.Paused
            or CleaningState.AwaitingInspection
                when now - requested
                    > (PlannedFor(cleaning) > Whole - NotStarted ? PlannedFor(cleaning) + NotStarted : Whole) =>
                "too_long",
            _ => null,
        };
}
