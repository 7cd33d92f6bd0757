using Refit;

namespace HospitalOps.Api.Beds;

public partial interface IBedsApi
{
    /// <summary>
    /// Census per ward as a range, and how good the last 30 days' forecasts were against the naive rule: four queries.
    /// </summary>
    [Get("/api/v1/census-forecast")]
    Task<ApiAnswer<IReadOnlyList<WardOutlookView>>> ForecastCensusAsync(string? hospital = null);
}
