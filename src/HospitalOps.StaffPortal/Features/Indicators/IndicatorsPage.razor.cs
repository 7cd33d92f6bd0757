using System.Globalization;
using HospitalOps.Api;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Shared;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Indicators;

/// <summary>
/// Waits and counts of a period; a number leads to its days, hours and wards, and to the journeys behind it.
/// </summary>
public partial class IndicatorsPage
{
    /// <summary>Stays of a period change slowly, and counting a year of them takes the service a second.</summary>
    private static readonly TimeSpan SheetAge = TimeSpan.FromMinutes(1);

    private IndicatorPeriodView? period;
    private IndicatorTrendView? trend;
    private IReadOnlyList<IndicatorJourney> behind = [];
    private IReadOnlyList<WardView> wards = [];
    private StaySheetView? sheet;
    private IReadOnlyList<BlockedHours>? blocked;
    private (DaySpan, string?, string?) read,
        sheetOf;
    private DateTimeOffset sheetAt;

    [SupplyParameterFromQuery(Name = "days")]
    public string? Days { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? FromInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public string? ToInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "service")]
    public string? ServiceInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "ward")]
    public string? WardInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "code")]
    public string? CodeInUrl { get; set; }

    private DaySpan Span => DaySpan.Of(Days, FromInUrl, ToInUrl, CasablancaTime.DayOf(Now));

    private Perimeter Area => new(wards, ServiceInUrl, WardInUrl);

    protected override TimeSpan Coalesce => TimeSpan.FromSeconds(10);

    private FigureSheet? Figures =>
        period is null || sheet is null
            ? null
            : new(
                T,
                Area,
                period.Counts,
                sheet,
                blocked,
                period.Waits.FirstOrDefault(wait => wait.Code == "bed_turnaround")?.N ?? 0
            );

    protected override async Task OnParametersSetAsync()
    {
        // The first read is that of the page itself.
        if (Data.LoadedAt is not null && (read != (Span, ServiceInUrl, WardInUrl) || trend?.Code != CodeInUrl))
            await Data.ReadAsync();
    }

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var span = Span;
        // What a service or the occupancy is made of is told by the wards: they are read once, before all else.
        if (wards.Count == 0)
        {
            var told = await Beds.ListWardsAsync();
            if (told.Value is null)
                return told.Problem;
            wards = told.Value;
        }
        var area = Area;
        if (area.Unknown)
        {
            (period, trend, behind, sheet, sheetOf, read) = (
                null,
                null,
                [],
                null,
                default,
                (span, ServiceInUrl, WardInUrl)
            );
            return null;
        }
        var a = Tracking.ShowIndicatorPeriodAsync(span.From, span.To, area.Filter);
        if (sheetOf != (span, ServiceInUrl, WardInUrl) || Now - sheetAt > SheetAge)
            _ = ReadSheetAsync(span, area);
        var d = CodeInUrl is { } code
            ? (
                Trend: Tracking.ShowIndicatorTrendAsync(code, span.From, span.To, area.Filter),
                Behind: Tracking.ListIndicatorJourneysAsync(code, span.From, span.To, area.Filter, take: 50)
            )
            : default;
        var answer = await a;
        (period, read) = (answer.Value ?? period, (span, ServiceInUrl, WardInUrl));
        trend = d.Trend is null ? null : (await d.Trend).Value;
        behind = d.Behind is null ? [] : (await d.Behind).Value ?? [];
        return answer.Problem;
    }

    /// <summary>
    /// The figures of stays follow the waits: nobody looks at an empty page until the last of them is counted.
    /// </summary>
    private async Task ReadSheetAsync(DaySpan span, Perimeter area)
    {
        var of = (span, ServiceInUrl, WardInUrl);
        if (sheetOf != of)
            sheet = null;
        (sheetOf, sheetAt) = (of, Now);
        var bedded = area.Bedded.Select(ward => ward.Code).ToHashSet();
        var stays = Tracking.ShowStaySheetAsync(span.From, span.To, string.Join(',', bedded));
        var blocks = Beds.ListBlockedBedHoursAsync(
            CasablancaTime.StartOf(span.From),
            CasablancaTime.StartOf(span.To.AddDays(1))
        );
        var (told, hours) = ((await stays).Value, (await blocks).Value);
        // Another period was chosen meanwhile: its own answer is on the way.
        if (sheetOf != of)
            return;
        // A service that did not answer is asked again with the next reading.
        if (told is null)
            sheetAt = default;
        (sheet, blocked) = (told ?? sheet, hours?.Where(row => bedded.Contains(row.WardCode)).ToList());
        await InvokeAsync(StateHasChanged);
    }

    private string WardName(string? code) =>
        wards.FirstOrDefault(one => one.Code == code) is { } ward ? Names.Of(ward) : T["indicators.all_wards"];

    private void Go(params (string Name, string? Value)[] changes) =>
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameters(
                changes.ToDictionary(change => change.Name, change => (object?)change.Value)
            ),
            replace: true
        );

    private IEnumerable<(string Label, string Value)> Counts()
    {
        var counts = period!.Counts;
        yield return (T["centre.arrivals"], Whole(counts.Arrivals));
        yield return (T["kpi.admissions"], Whole(counts.Admissions));
        yield return (T["kpi.discharges"], Whole(counts.Discharges));
        yield return (T["indicators.transfers"], Whole(counts.Transfers));
    }

    private IReadOnlyList<Chart.Line> Lines(IReadOnlyList<GroupWait> groups) =>
        [
            new(T["median"], [.. groups.Select(group => group.Median)]),
            new(T["p90"], [.. groups.Select(group => group.P90)]),
        ];

    private string Share(int part, int whole) =>
        whole == 0 ? "–" : T["percent", (part * 100.0 / whole).ToString("0.0", CultureInfo.CurrentCulture)];

    private string Minutes(double? minutes) => minutes is { } value ? Spans.Figure(T, value) : "–";

    private static string Whole(int value) => value.ToString("N0", CultureInfo.CurrentCulture);
}
