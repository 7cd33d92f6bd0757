namespace HospitalOps.Indicators;

/// <summary>
/// The emergency family. All durations in minutes, UTC minus UTC; visits still waiting are counted apart with their
/// wait so far.
/// </summary>
public static class Emergency
{
    /// <summary>Level 1 is "at once": within this many minutes (assumption, to confirm with clinicians).</summary>
    public const double AtOnceMinutes = 5;

    /// <summary>Arrival to start of triage.</summary>
    public static IEnumerable<double> DoorToTriage(IEnumerable<EmergencyVisit> visits) =>
        Minutes(visits, visit => visit.ArrivedAt, visit => visit.TriageStartedAt);

    /// <summary>Arrival to first medical contact, seen visits only (W of the efficiency index is its mean).</summary>
    public static IEnumerable<double> DoorToDoctor(IEnumerable<EmergencyVisit> visits) =>
        Minutes(visits, visit => visit.ArrivedAt, visit => visit.FirstContactAt);

    /// <summary>Wait so far of those who wait for a doctor and are still there.</summary>
    public static IEnumerable<double> WaitingForDoctor(IEnumerable<EmergencyVisit> visits, DateTimeOffset now) =>
        visits
            .Where(visit => visit is { FirstContactAt: null, LeftUnseenAt: null, LeftAt: null })
            .Select(visit => (now - visit.ArrivedAt).TotalMinutes);

    /// <summary>Wait of those who left unseen.</summary>
    public static IEnumerable<double> LeftUnseen(IEnumerable<EmergencyVisit> visits) =>
        Minutes(
            visits.Where(visit => visit.FirstContactAt is null),
            visit => visit.ArrivedAt,
            visit => visit.LeftUnseenAt
        );

    /// <summary>
    /// Left before the first medical contact / visits × 100, in %; null without visits. Left after being seen and
    /// against advice are other figures.
    /// </summary>
    public static double? LeftUnseenShare(IReadOnlyCollection<EmergencyVisit> visits) =>
        Share(visits.Count(visit => visit.LeftUnseenAt is not null && visit.FirstContactAt is null), visits.Count);

    /// <summary>Departure from the department minus arrival, of those who went home; left unseen apart.</summary>
    public static IEnumerable<double> StayOfDischarged(IEnumerable<EmergencyVisit> visits) =>
        Minutes(
            visits.Where(visit => visit is { FirstContactAt: not null, DecidedAt: null }),
            visit => visit.ArrivedAt,
            visit => visit.LeftAt
        );

    /// <summary>Departure from the department minus arrival, of those who got a bed.</summary>
    public static IEnumerable<double> StayOfAdmitted(IEnumerable<EmergencyVisit> visits) =>
        Minutes(visits, visit => visit.ArrivedAt, visit => visit.DepartedAt);

    /// <summary>Boarding: departure minus admission decision.</summary>
    public static IEnumerable<double> Boarding(IEnumerable<EmergencyVisit> visits) =>
        Minutes(visits, visit => visit.DecidedAt, visit => visit.DepartedAt);

    /// <summary>Decision to occupied (B of the efficiency index; boarding is another figure).</summary>
    public static IEnumerable<double> DecisionToOccupied(IEnumerable<EmergencyVisit> visits) =>
        Minutes(visits, visit => visit.DecidedAt, visit => visit.OccupiedAt);

    public static IEnumerable<double> RequestToAssignment(IEnumerable<EmergencyVisit> visits) =>
        Minutes(visits, visit => visit.RequestedAt, visit => visit.ReservedAt);

    /// <summary>Occupied minus the later of bed ready and bed reserved.</summary>
    public static IEnumerable<double> ReadyToOccupied(IEnumerable<EmergencyVisit> visits) =>
        Minutes(
            visits.Where(visit => visit.ReservedAt is not null && visit.ReadyAt is not null),
            visit => visit.ReadyAt > visit.ReservedAt ? visit.ReadyAt : visit.ReservedAt,
            visit => visit.OccupiedAt
        );

    /// <summary>Visits followed by an inpatient stay / visits × 100, in %.</summary>
    public static double? AdmissionRatio(IReadOnlyCollection<EmergencyVisit> visits) =>
        Share(visits.Count(visit => visit.DecidedAt is not null), visits.Count);

    /// <summary>
    /// Seen within the target of the level / visits of the level × 100, in %. The target's clock starts at the triage.
    /// Left unseen and
    /// overdue waiting count as missed; waiting not yet overdue are out. A target of 0 ("at once") is judged with
    /// <see cref="AtOnceMinutes"/>.
    /// </summary>
    public static (int Met, int Judged) WithinTarget(
        IEnumerable<EmergencyVisit> visits,
        Func<string, double?> targetMinutes,
        DateTimeOffset now
    )
    {
        var (met, judged) = (0, 0);
        foreach (var visit in visits)
        {
            if (visit.TriagedAt is not { } triaged || visit.Level is null || targetMinutes(visit.Level) is not { } told)
                continue;
            var target = told > 0 ? told : AtOnceMinutes;
            var seen = visit.FirstContactAt is { } contact ? (contact - triaged).TotalMinutes : (double?)null;
            var gone = visit.LeftUnseenAt is not null || visit.LeftAt is not null;
            if (seen is null && !gone && (now - triaged).TotalMinutes <= target)
                continue;
            judged++;
            if (seen <= target)
                met++;
        }
        return (met, judged);
    }

    /// <summary>
    /// Beds to keep free tomorrow: the 20th percentile of emergency admissions of the same weekday and service in the
    /// last weeks, rounded
    /// down. Simple form of the French daily bed need (BJML; assumption). Null without a past.
    /// </summary>
    public static int? BedsNeeded(IEnumerable<double> sameWeekdayAdmissions) =>
        Percentile.Of(sameWeekdayAdmissions, 0.2) is { } fifth ? (int)Math.Floor(fifth) : null;

    internal static double? Share(int part, int whole) => whole == 0 ? null : part * 100.0 / whole;

    private static IEnumerable<double> Minutes(
        IEnumerable<EmergencyVisit> visits,
        Func<EmergencyVisit, DateTimeOffset?> from,
        Func<EmergencyVisit, DateTimeOffset?> to
    ) => visits.Select(visit => (to(visit) - from(visit))?.TotalMinutes).OfType<double>();
}
