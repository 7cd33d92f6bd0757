using System.Globalization;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
using HospitalOps.Indicators;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.Shared;

/// <summary>
/// One number with what must stand beside it; its formula and source are those of <see cref="IndicatorDefinition"/>,
/// its counting rule the text "rule.key".
/// </summary>
/// <param name="Value">"–" when there is no value: an empty set is never 0.</param>
/// <param name="Counts">What it is made of.</param>
/// <param name="LeftOut">What it does not count.</param>
/// <param name="Part">Of a part of the number above: which one.</param>
public sealed record Figure(string Key, string Value, string Counts, string LeftOut = "", string? Part = null);

/// <summary>
/// The figures of a period in the words of the page, computed with the formulas of HospitalOps.Indicators.
/// </summary>
/// <param name="blocked">Of the perimeter; null when the bed service did not tell.</param>
/// <param name="ready">Beds that were cleaned and ready again in the period.</param>
public sealed class FigureSheet(
    Texts texts,
    Perimeter perimeter,
    PeriodCounts counts,
    StaySheetView sheet,
    IReadOnlyCollection<BlockedHours>? blocked,
    int ready
)
{
    /// <summary>JLD by the capacity of each day; 0 when no day counts.</summary>
    public int BedDays { get; } =
        sheet.FirstDay is { } first
            ? Capacity.BedDays(
                perimeter.Beds,
                Changes(perimeter, sheet),
                new CivilDays(first, sheet.Days, CasablancaTime.StartOf)
            )
            : 0;

    public int Beds => perimeter.Beds;

    public IEnumerable<Figure> Occupancy()
    {
        var stays = new Occupancy(
            sheet.Days,
            BedDays,
            sheet.PatientDays,
            sheet.Admissions,
            sheet.Discharges,
            sheet.ClosedStayDays,
            sheet.Deaths
        );
        var none = sheet.Days == 0;
        yield return new("kpi.patient_days", none ? "–" : Days(stays.PatientDays), $"JH {stays.PatientDays:N0}");
        yield return new("kpi.tom", Percent(stays.Tom), $"JH {stays.PatientDays:N0} / JLD {BedDays:N0}");
        yield return new(
            "kpi.dms_a",
            Days(stays.DmsByAdmissions),
            $"JH {stays.PatientDays:N0} / A {stays.Admissions:N0}"
        );
        yield return new(
            "kpi.dms_b",
            Days(stays.DmsOfClosed),
            $"JH(S) {stays.ClosedStayDays:N0} / S {stays.Discharges:N0}"
        );
        yield return new(
            "kpi.trot",
            none ? "–" : Number(stays.Trot),
            $"A {stays.Admissions:N0} / L {Number(stays.Beds)}"
        );
        yield return new(
            "kpi.irot",
            Days(stays.Irot),
            $"(JLD {BedDays:N0} − JH {stays.PatientDays:N0}) / A {stays.Admissions:N0}"
        );
        yield return new(
            "kpi.empty_gap",
            Hours(sheet.EmptyGapMedian),
            $"n {sheet.EmptyGapN:N0} · P90 {Hours(sheet.EmptyGapP90)}"
        );
        yield return new("kpi.blocked_hours", Hours(blocked?.Sum(row => row.Hours)), "");
        // A sum of blocks says nothing of what to do about them.
        foreach (
            var reason in (blocked ?? [])
                .GroupBy(row => row.Reason)
                .OrderByDescending(reason => reason.Sum(row => row.Hours))
        )
            yield return new(
                "kpi.blocked_hours",
                Hours(reason.Sum(row => row.Hours)),
                "",
                Part: texts.Code("block", reason.Key)
            );
    }

    public IEnumerable<Figure> Leaving()
    {
        yield return new(
            "kpi.mortality",
            Percent(sheet.Discharges, sheet.Deaths),
            Of(sheet.Deaths, sheet.Discharges),
            texts["figure.excluded_stays", counts.Excluded]
        );
        yield return new(
            "kpi.readmission",
            Percent(sheet.Readmitted.Share),
            Of(sheet.Readmitted.Back, sheet.Readmitted.Of),
            texts["figure.window_open", sheet.Readmitted.WindowOpen]
        );
        var forecast = sheet.Forecast;
        yield return new(
            "kpi.forecast_mae",
            Days(forecast?.MeanAbsoluteError),
            $"n {forecast?.N ?? 0:N0}",
            texts["figure.unforecast", sheet.Unforecast]
        );
        yield return new(
            "kpi.forecast_bias",
            Days(forecast?.Bias),
            $"n {forecast?.N ?? 0:N0}",
            texts["figure.unforecast", sheet.Unforecast]
        );
        yield return new(
            "kpi.forecast_within",
            Percent(forecast?.WithinOneDayShare),
            $"n {forecast?.N ?? 0:N0}",
            texts["figure.unforecast", sheet.Unforecast]
        );
        yield return new(
            "kpi.before_noon",
            Percent(sheet.LeftInAll, sheet.LeftBeforeNoon),
            Of(sheet.LeftBeforeNoon, sheet.LeftInAll)
        );
        yield return new(
            "kpi.misplaced",
            Percent(sheet.Nights.MisplacedShare),
            Of(sheet.Nights.Misplaced, sheet.Nights.Known)
        );
        yield return new(
            "kpi.mixed_sex_nights",
            Percent(sheet.Nights.MixedShare),
            Of(sheet.Nights.Mixed, sheet.Nights.Shared)
        );
        var planned = counts.CancelledNoBed + counts.PlannedAdmissions;
        // Who never came has no ward: a share of one would leave them out.
        yield return perimeter.Filter is null
            ? new("kpi.planned_cancelled", Percent(planned, counts.CancelledNoBed), Of(counts.CancelledNoBed, planned))
            : new("kpi.planned_cancelled", "–", "", texts["figure.whole_only"]);
        yield return new(
            "kpi.found_dirty",
            ready == 0 ? "–" : Number(sheet.FoundDirty * 100.0 / ready),
            Of(sheet.FoundDirty, ready)
        );
        yield return new("kpi.refusals", counts.Refusals.ToString("N0", CultureInfo.CurrentCulture), "");
        yield return new("kpi.expired", counts.ReservationsExpired.ToString("N0", CultureInfo.CurrentCulture), "");
    }

    public IEnumerable<Figure> Emergency()
    {
        yield return new(
            "kpi.lwbs",
            Percent(counts.Arrivals, counts.LeftUnseen),
            Of(counts.LeftUnseen, counts.Arrivals)
        );
        yield return new(
            "kpi.admission_ratio",
            Percent(counts.Arrivals, counts.AdmittedFromEmergency),
            Of(counts.AdmittedFromEmergency, counts.Arrivals)
        );
        yield return new(
            "kpi.reattendance",
            Percent(sheet.Reattended.Share),
            Of(sheet.Reattended.Back, sheet.Reattended.Of),
            $"{texts["figure.window_open", sheet.Reattended.WindowOpen]} · {texts["figure.unknown_visits", sheet.UnknownVisits]}"
        );
        yield return new(
            "kpi.beds_needed",
            sheet.BedsNeeded.Beds?.ToString(CultureInfo.CurrentCulture) ?? "–",
            string.Join(" ", sheet.BedsNeeded.Past),
            texts["figure.for_day", sheet.BedsNeeded.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)]
        );
    }

    private static List<CapacityChange> Changes(Perimeter perimeter, StaySheetView sheet)
    {
        var codes = perimeter.Bedded.Select(ward => ward.Code).ToHashSet();
        return
        [
            .. sheet
                .Capacity.Where(step => codes.Contains(step.Ward))
                .Select(step => new CapacityChange(step.At, step.Beds)),
        ];
    }

    private string Percent(double? share) =>
        share is { } value ? texts["percent", value.ToString("0.0", CultureInfo.CurrentCulture)] : "–";

    private string Percent(int whole, int part) => Percent(whole == 0 ? null : part * 100.0 / whole);

    private string Days(double? days) =>
        days is { } value ? texts["figure.days", value.ToString("#,0.##", CultureInfo.CurrentCulture)] : "–";

    private string Hours(double? hours) =>
        hours is { } value ? texts["hours", value.ToString("0.#", CultureInfo.CurrentCulture)] : "–";

    private static string Of(int part, int whole) => $"{part:N0} / {whole:N0}";

    private static string Number(double? value) => value?.ToString("#,0.##", CultureInfo.CurrentCulture) ?? "–";
}
