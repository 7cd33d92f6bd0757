using HospitalOps.Indicators;
using HospitalOps.SharedKernel;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>The stays of a period in a perimeter of wards; every formula is one of HospitalOps.Indicators.</summary>
/// <param name="wards">The perimeter.</param>
internal sealed class StaySheet(
    CivilDays days,
    IReadOnlySet<string> wards,
    IReadOnlyCollection<BedPlace> places,
    IReadOnlyCollection<SheetJourney> journeys,
    DateTimeOffset now
)
{
    private readonly List<BedStay> stays = [.. BedStays.In(places, wards, CasablancaTime.DayOf)];

    /// <summary>Bed days are not in it: the number of beds is the bed service's.</summary>
    public Occupancy Counts => Occupancy.Count(stays, days, bedDays: 0);

    public (int Before, int Of) BeforeNoon
    {
        get
        {
            var left = stays
                .Select(stay => stay.LeftAt)
                .Where(days.Holds)
                .Select(at => CasablancaTime.ToLocal(at!.Value))
                .ToList();
            return (left.Count(at => at.Hour < 12), left.Count);
        }
    }

    /// <summary>Of the gaps that ended in the period, hours.</summary>
    public Summary EmptyGap =>
        Summary.Of(
            EmptyGaps
                .ByBed(places.Where(place => wards.Contains(place.Ward)))
                .Where(gap => days.Holds(gap.EndedAt))
                .Select(gap => gap.Hours)
        );

    public Returns Readmitted
    {
        get
        {
            var all = journeys
                .Where(row => row is { PatientId: not null, AdmittedAt: not null })
                .Select(row => new PatientStay(
                    row.PatientId!.Value,
                    row.AdmittedAt!.Value,
                    row.LeftAt,
                    !row.IsEmergency,
                    row.Died,
                    row.Ward
                ))
                .ToList();
            return Readmission.Count(
                all,
                Readmission.Window,
                stay => days.Holds(stay.LeftAt) && wards.Contains(stay.Ward ?? ""),
                now
            );
        }
    }

    /// <summary>Visits of the whole department whose patient is known, and those of whom nobody knows.</summary>
    public (Returns Returns, int Unknown) Reattended
    {
        get
        {
            var visits = journeys.Where(row => row.IsEmergency && row.BeganAt is not null).ToList();
            var known = visits
                .Where(row => row.PatientId is not null)
                .Select(row => new PatientStay(row.PatientId!.Value, row.BeganAt!.Value, row.AdmittedAt ?? row.LeftAt))
                .ToList();
            return (
                Readmission.Count(known, Readmission.ReattendanceWindow, visit => days.Holds(visit.LeftAt), now),
                visits.Count(row => row.PatientId is null && days.Holds(row.LeftAt))
            );
        }
    }

    /// <summary>Of the stays that left: how well the day told first was met, and how many had none.</summary>
    public (ForecastAccuracy? Accuracy, int Without) Forecast
    {
        get
        {
            var left = journeys
                .Where(row =>
                    row is { AdmittedAt: not null, Died: false, Ward: { } ward }
                    && wards.Contains(ward)
                    && days.Holds(row.LeftAt)
                )
                .ToList();
            var told = left.Where(row => row.FirstExpectedDue is not null).ToList();
            return (
                ForecastAccuracy.Of([
                    .. told.Select(row =>
                        CasablancaTime.DayOf(row.LeftAt!.Value).DayNumber
                        - CasablancaTime.DayOf(row.FirstExpectedDue!.Value).DayNumber
                    ),
                ]),
                left.Count - told.Count
            );
        }
    }
}
