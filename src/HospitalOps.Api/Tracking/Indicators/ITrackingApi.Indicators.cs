using Refit;

namespace HospitalOps.Api.Tracking;

public partial interface ITrackingApi
{
    /// <summary>Arrivals, admissions, discharges and waits of the local day.</summary>
    [Get("/api/v1/indicators/today")]
    Task<ApiAnswer<IndicatorsView>> ShowIndicatorsAsync();

    /// <summary>
    /// Waits and counts of a period of local days, for the hospital or for wards (comma-separated codes; an empty text
    /// is no ward).
    /// </summary>
    [Get("/api/v1/indicators/period")]
    Task<ApiAnswer<IndicatorPeriodView>> ShowIndicatorPeriodAsync(DateOnly from, DateOnly to, string? wards = null);

    /// <summary>
    /// Stays of a period in a perimeter of wards (comma-separated codes; absent = all, an empty text = none): patient
    /// days, returns, forecasts, empty gaps.
    /// </summary>
    [Get("/api/v1/indicators/stays")]
    Task<ApiAnswer<StaySheetView>> ShowStaySheetAsync(DateOnly from, DateOnly to, string? wards = null);

    /// <summary>One wait by day, hour and ward.</summary>
    [Get("/api/v1/indicators/{code}/trend")]
    Task<ApiAnswer<IndicatorTrendView>> ShowIndicatorTrendAsync(
        string code,
        DateOnly from,
        DateOnly to,
        string? wards = null
    );

    /// <summary>The journeys behind a number, longest first; ids, no names.</summary>
    [Get("/api/v1/indicators/{code}/journeys")]
    Task<ApiAnswer<IReadOnlyList<IndicatorJourney>>> ListIndicatorJourneysAsync(
        string code,
        DateOnly from,
        DateOnly to,
        string? wards = null,
        int? take = null
    );
}
