using System.Globalization;

namespace HospitalOps.StaffPortal.Clients;

internal sealed class TrackingClient(ApiCaller api)
{
    public Task<ApiAnswer<Timeline>> TimelineAsync(Guid stay) => GetAsync<Timeline>($"/journeys/{stay}/timeline");

    public Task<ApiAnswer<List<WholeJourneyPart>>> WholeAsync(Guid journey) =>
        GetAsync<List<WholeJourneyPart>>($"/journeys/{journey}/whole");

    public Task<ApiAnswer<object>> ExpectDischargeAsync(Guid stay, object body, string key) =>
        PostAsync($"/journeys/{stay}/expected-discharge", body, key);

    /// <summary>handover, corrections, blockers.</summary>
    public Task<ApiAnswer<object>> ActOnJourneyAsync(Guid journey, string action, object body, string key) =>
        PostAsync($"/journeys/{journey}/{action}", body, key);

    public Task<ApiAnswer<object>> ClearBlockerAsync(Guid blocker, string key) =>
        PostAsync($"/discharge-blockers/{blocker}/clear", null, key);

    public Task<ApiAnswer<List<WardBlockers>>> BlockersAsync(Guid ward) =>
        GetAsync<List<WardBlockers>>($"/discharge-blockers?ward={ward}");

    public Task<ApiAnswer<DischargeBoard>> DischargesAsync(Guid? ward) =>
        GetAsync<DischargeBoard>(ward is null ? "/discharge-board" : $"/discharge-board?ward={ward}");

    /// <summary>Of the hospital, or of the ward of a code.</summary>
    public Task<ApiAnswer<List<Delay>>> DelaysAsync(string? ward) =>
        GetAsync<List<Delay>>(ward is null ? "/delays" : $"/delays?ward={Uri.EscapeDataString(ward)}");

    public Task<ApiAnswer<OpenDelays>> DelayCountAsync(string? ward) =>
        GetAsync<OpenDelays>(ward is null ? "/delays/count" : $"/delays/count?ward={Uri.EscapeDataString(ward)}");

    public Task<ApiAnswer<object>> AcknowledgeAsync(Guid delay, string key) =>
        PostAsync($"/delays/{delay}/acknowledge", null, key);

    public Task<ApiAnswer<List<DelayRule>>> RulesAsync() => GetAsync<List<DelayRule>>("/delay-rules");

    public Task<ApiAnswer<DelayPreview>> PreviewAsync(Guid rule, int target) =>
        GetAsync<DelayPreview>($"/delay-rules/{rule}/preview?targetMinutes={target}");

    public Task<ApiAnswer<DelayPreview>> PreviewNewAsync(string gap, short from, short to, int target) =>
        GetAsync<DelayPreview>($"/delay-rules/preview?gap={gap}&fromHour={from}&toHour={to}&targetMinutes={target}");

    public Task<ApiAnswer<DelayRule>> AddRuleAsync(object body, string key) =>
        api.PostAsync<DelayRule>(Services.Tracking, "/delay-rules", body, key);

    public Task<ApiAnswer<object>> RemoveRuleAsync(Guid rule, long version, string key) =>
        api.PostAsync<object>(Services.Tracking, $"/delay-rules/{rule}/removal", null, key, version);

    public Task<ApiAnswer<object>> SetRuleAsync(Guid rule, long version, object body, string key) =>
        api.PostAsync<object>(Services.Tracking, $"/delay-rules/{rule}", body, key, version);

    public Task<ApiAnswer<List<PatientPlace>>> WhereAsync(IEnumerable<Guid> patients) =>
        GetAsync<List<PatientPlace>>(
            $"/journeys/where?{string.Join('&', patients.Take(50).Select(patient => $"patient={patient}"))}"
        );

    public Task<ApiAnswer<object>> ReadyToMoveAsync(object body, string key) => PostAsync("/transports", body, key);

    public Task<ApiAnswer<List<Transport>>> TransportsOfAsync(Guid stay) =>
        GetAsync<List<Transport>>($"/transports?stayId={stay}");

    public Task<ApiAnswer<object>> CancelTransportAsync(Guid transport, string reason, string key) =>
        PostAsync($"/transports/{transport}/cancel", new { reason }, key);

    public Task<ApiAnswer<List<ProposedTransport>>> ProposedTransportsAsync(IEnumerable<string> wards) =>
        GetAsync<List<ProposedTransport>>(
            $"/transports/proposed?{string.Join('&', wards.Select(ward => $"ward={Uri.EscapeDataString(ward)}"))}"
        );

    public Task<ApiAnswer<TransportBoard>> TransportBoardAsync() => GetAsync<TransportBoard>("/transports/board");

    public Task<ApiAnswer<DayFigures>> TodayAsync() => GetAsync<DayFigures>("/indicators/today");

    public Task<ApiAnswer<IndicatorPeriod>> PeriodAsync(DateOnly from, DateOnly to, string? wards) =>
        GetAsync<IndicatorPeriod>($"/indicators/period?{Period(from, to)}{Of(wards)}");

    public Task<ApiAnswer<StaySheet>> StaysAsync(DateOnly from, DateOnly to, string? wards) =>
        GetAsync<StaySheet>($"/indicators/stays?{Period(from, to)}{Of(wards)}");

    public Task<ApiAnswer<IndicatorTrend>> TrendAsync(string code, DateOnly from, DateOnly to, string? wards) =>
        GetAsync<IndicatorTrend>($"/indicators/{code}/trend?{Period(from, to)}{Of(wards)}");

    public Task<ApiAnswer<List<IndicatorJourney>>> BehindAsync(
        string code,
        DateOnly from,
        DateOnly to,
        string? wards
    ) => GetAsync<List<IndicatorJourney>>($"/indicators/{code}/journeys?{Period(from, to)}{Of(wards)}&take=50");

    public Task<ApiAnswer<List<BaselineInfo>>> BaselinesAsync() => GetAsync<List<BaselineInfo>>("/baselines");

    public Task<ApiAnswer<object>> ProposeBaselineAsync(
        DateOnly from,
        DateOnly to,
        IEnumerable<string> comparisonWards,
        string key
    ) =>
        PostAsync(
            "/baselines",
            new
            {
                firstDay = from,
                lastDay = to,
                comparisonWards,
            },
            key
        );

    /// <summary>freeze, withdraw.</summary>
    public Task<ApiAnswer<object>> ActOnBaselineAsync(Guid baseline, string action, string key) =>
        PostAsync($"/baselines/{baseline}/{action}", null, key);

    public Task<ApiAnswer<Efficiency>> EfficiencyAsync(DateOnly from, DateOnly to) =>
        GetAsync<Efficiency>($"/efficiency?{Period(from, to)}");

    public Task<ApiAnswer<List<Centre>>> CentreAsync(bool both) =>
        GetAsync<List<Centre>>($"/command-centre?both={(both ? "true" : "false")}");

    internal static string Period(DateOnly from, DateOnly to) =>
        string.Create(CultureInfo.InvariantCulture, $"from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}");

    /// <summary>Null asks for the hospital, an empty text for no ward.</summary>
    private static string Of(string? wards) => wards is null ? "" : $"&wards={wards}";

    private Task<ApiAnswer<T>> GetAsync<T>(string path) => api.GetAsync<T>(Services.Tracking, path);

    private Task<ApiAnswer<object>> PostAsync(string path, object? body, string key) =>
        api.PostAsync<object>(Services.Tracking, path, body, key);
}
