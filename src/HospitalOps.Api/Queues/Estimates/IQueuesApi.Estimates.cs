using Refit;

namespace HospitalOps.Api.Queues;

public partial interface IQueuesApi
{
    /// <summary>
    /// Error of the expected waits per queue over the last days (7 unless told, 31 at most), beside two simple ways.
    /// </summary>
    [Get("/api/v1/wait-estimates")]
    Task<ApiAnswer<IReadOnlyList<WaitEstimateReport>>> ReportWaitEstimatesAsync(int? days = null);
}
