using System.Globalization;
using HospitalOps.Indicators;
using HospitalOps.ServiceDefaults.Time;
using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Components.Controls;
using HospitalOps.StaffPortal.Model;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Components.Pages;

/// <summary>Waits and counts of a period; a number leads to its days, hours and wards, and to the journeys behind it.</summary>
public partial class IndicatorsPage
{
    private IndicatorPeriod? period;
    private IndicatorTrend? trend;
    private List<IndicatorJourney> behind = [];
    private List<Ward> wards = [];
    private (DaySpan, string?) read;

    [SupplyParameterFromQuery(Name = "days")] public string? Days { get; set; }
    [SupplyParameterFromQuery(Name = "from")] public string? FromInUrl { get; set; }
    [SupplyParameterFromQuery(Name = "to")] public string? ToInUrl { get; set; }
    [SupplyParameterFromQuery(Name = "ward")] public string? WardInUrl { get; set; }
    [SupplyParameterFromQuery(Name = "code")] public string? CodeInUrl { get; set; }

    private DaySpan Span => DaySpan.Of(Days, FromInUrl, ToInUrl, CasablancaTime.DayOf(Now));

    protected override async Task OnParametersSetAsync()
    {
        // The first read is that of the page itself.
        if (LoadedAt is not null && (read != (Span, WardInUrl) || trend?.Code != CodeInUrl)) await ReloadAsync();
    }

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var span = Span;
        var a = Tracking.PeriodAsync(span.From, span.To, WardInUrl);
        var b = wards.Count == 0 ? Beds.WardsAsync() : null;
        var c = CodeInUrl is { } code ? (Trend: Tracking.TrendAsync(code, span.From, span.To, WardInUrl), Behind: Tracking.BehindAsync(code, span.From, span.To, WardInUrl)) : default;
        var answer = await a;
        (period, read) = (answer.Value ?? period, (span, WardInUrl));
        if (b is not null) wards = (await b).Value ?? wards;
        trend = c.Trend is null ? null : (await c.Trend).Value;
        behind = c.Behind is null ? [] : (await c.Behind).Value ?? [];
        return answer.Problem;
    }

    private void Go(params (string Name, string? Value)[] changes) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(changes.ToDictionary(change => change.Name, change => (object?)change.Value)), replace: true);

    /// <summary>Beds of today for every day: where the capacity changed within the period, its history is on the page of places.</summary>
    private IEnumerable<(string Label, string Value)> Counts()
    {
        var counts = period!.Counts;
        var chosen = wards.Where(ward => WardInUrl is null || ward.Code == WardInUrl).Sum(ward => ward.Beds ?? 0);
        var sheet = new Occupancy(Math.Max(1, counts.DaysOver), chosen * counts.DaysOver, counts.PatientDays, counts.Admissions, counts.Discharges, 0, counts.Deaths);
        yield return (T["arrivals_today"], Whole(counts.Arrivals));
        yield return (T["kpi.admissions"], Whole(counts.Admissions));
        yield return (T["kpi.discharges"], Whole(counts.Discharges));
        yield return (T["indicators.transfers"], Whole(counts.Transfers));
        yield return (T["indicators.left_unseen"], Share(counts.LeftUnseen, counts.Arrivals));
        yield return (T["indicators.admission_ratio"], Share(counts.AdmittedFromEmergency, counts.Arrivals));
        yield return (T["indicators.patient_days"], Whole(counts.PatientDays));
        yield return ("TOM", sheet.Tom is { } tom ? T["percent", tom.ToString("0.0", CultureInfo.CurrentCulture)] : "–");
        yield return ("DMS (a)", Number(sheet.DmsByAdmissions));
        yield return ("TROT", Number(sheet.Trot));
        yield return ("IROT", Number(sheet.Irot));
        yield return (T["indicators.lag"], Minutes(period.MedianRecordingLagMinutes));
    }

    private IReadOnlyList<Chart.Line> Lines(List<GroupWait> groups) =>
        [new(T["median"], [.. groups.Select(group => group.Median)]), new(T["p90"], [.. groups.Select(group => group.P90)])];

    private string Share(int part, int whole) => whole == 0 ? "–" : T["percent", (part * 100.0 / whole).ToString("0.0", CultureInfo.CurrentCulture)];

    private string Minutes(double? minutes) => minutes is { } value ? T["minutes", Math.Round(value, 1)] : "–";

    private static string Number(double? value) => value?.ToString("0.00", CultureInfo.CurrentCulture) ?? "–";

    private static string Whole(int value) => value.ToString("N0", CultureInfo.CurrentCulture);
}
