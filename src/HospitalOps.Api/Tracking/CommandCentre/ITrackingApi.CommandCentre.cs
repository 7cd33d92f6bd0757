using Refit;

namespace HospitalOps.Api.Tracking;

public partial interface ITrackingApi
{
    /// <summary>Census, flow, boarding, longest waits, jobs and delays now; both=true for both hospitals.</summary>
    [Get("/api/v1/command-centre")]
    Task<ApiAnswer<IReadOnlyList<CentreView>>> ShowCommandCentreAsync(bool? both = null);
}
