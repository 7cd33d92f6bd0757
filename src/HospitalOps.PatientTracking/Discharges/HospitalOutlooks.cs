using HospitalOps.Api.Tracking;
using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;
using HospitalOps.SharedKernel;

namespace HospitalOps.PatientTracking.Discharges;

/// <summary>A stay of the hospital's own history.</summary>
/// <param name="Service">In charge; the ward of the last bed where nobody told.</param>
/// <param name="LeftAt">Null: still there.</param>
internal readonly record struct PastStay(
    string Service,
    string Kind,
    DateTimeOffset AdmittedAt,
    DateTimeOffset? LeftAt,
    bool Died
)
{
    /// <summary>As far as it was known at an instant.</summary>
    public StayLength KnownAt(DateTimeOffset instant) =>
        new(((LeftAt < instant ? LeftAt.Value : instant) - AdmittedAt).TotalDays, LeftAt < instant && !Died);
}

/// <summary>The history of one hospital, as it was at an instant, and what can be told from it.</summary>
internal sealed class HospitalOutlooks
{
    /// <summary>A year of admissions tells; the error is measured on the quarter after it.</summary>
    public const int HistoryDays = 365,
        TestDays = 90;

    /// <summary>Who came later than this before now may still be there: they are not tested.</summary>
    private const int EndDays = 30;

    /// <summary>Errors are those of an outlook on the second day, when the expected day is due.</summary>
    private const double TestedAfterDays = 1;

    private readonly Dictionary<(string Service, string? Kind), StayLengths> groups;
    private readonly DateTimeOffset readAt;

    /// <param name="stays">Admitted in the last <see cref="HistoryDays"/> + <see cref="TestDays"/> days.</param>
    public HospitalOutlooks(IReadOnlyCollection<PastStay> stays, DateTimeOffset now)
    {
        readAt = now;
        groups = Groups(stays.Where(stay => stay.AdmittedAt >= now.AddDays(-HistoryDays)), now);
        var then = now.AddDays(-TestDays);
        var known = Groups(stays.Where(stay => stay.AdmittedAt < then), then);
        Error = OutlookError.Of([
            .. stays
                .Where(stay =>
                    stay is { LeftAt: not null, Died: false }
                    && stay.AdmittedAt >= then
                    && stay.AdmittedAt < now.AddDays(-EndDays)
                    && stay.KnownAt(now).Days > TestedAfterDays
                )
                .GroupBy(stay => (stay.Service, stay.Kind))
                .Select(group =>
                    (Outlook: After(known, group.Key.Service, group.Key.Kind, TestedAfterDays)?.Outlook, Stays: group)
                )
                .Where(group => group.Outlook is not null)
                .SelectMany(group => group.Stays.Select(stay => (group.Outlook!, stay.KnownAt(now).Days))),
        ]);
    }

    /// <summary>On stays of the last quarter, told from the year before it.</summary>
    public OutlookError? Error { get; }

    /// <summary>Null for who has left, whose discharge is decided, or when the history is too short.</summary>
    public StayOutlookView? Of(Journey journey, DateTimeOffset now)
    {
        if (
            journey
                is not { IsStay: true, Ended: false, DischargeDecidedAt: null, LeftAt: null, AdmittedAt: { } admitted }
            || (journey.ServiceCode ?? Milestone.WardOf(journey.BedCode)) is not { } service
        )
            return null;
        // Nobody is compared with himself: not with what was known of him a moment after now.
        if (
            After(groups, service, journey.Kind ?? "", ((now > readAt ? now : readAt) - admitted).TotalDays)
            is not { } found
        )
            return null;
        DateOnly Day(double days) => CasablancaTime.DayOf(admitted.AddDays(days));
        var (outlook, kind) = found;
        return new(
            Day(outlook.Early),
            outlook.Middle is { } middle ? Day(middle) : null,
            outlook.Late is { } late ? Day(late) : null,
            outlook.Comparable,
            service,
            kind,
            Error
        );
    }

    private static (StayOutlook Outlook, string? Kind)? After(
        Dictionary<(string Service, string? Kind), StayLengths> groups,
        string service,
        string kind,
        double days
    )
    {
        foreach (var key in new[] { kind, null })
            if (groups.GetValueOrDefault((service, key))?.After(days) is { } outlook)
                return (outlook, key);
        return null;
    }

    private static Dictionary<(string Service, string? Kind), StayLengths> Groups(
        IEnumerable<PastStay> stays,
        DateTimeOffset instant
    )
    {
        var all = stays.ToList();
        return all.GroupBy(stay => (stay.Service, (string?)stay.Kind))
            .Concat(all.GroupBy(stay => (stay.Service, (string?)null)))
            .ToDictionary(group => group.Key, group => new StayLengths(group.Select(stay => stay.KnownAt(instant))));
    }
}
