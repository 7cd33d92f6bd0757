using Refit;

namespace HospitalOps.Api.Admissions;

public partial interface IAdmissionsApi
{
    /// <summary>Whether the patients of this installation are invented; for everybody.</summary>
    [Get("/api/v1/demonstration")]
    Task<ApiAnswer<DemonstrationView>> ShowDemonstrationAsync();

    /// <summary>Mark the empty installation as a demonstration; refused when it has patients.</summary>
    [Post("/api/v1/demonstration")]
    Task<ApiAnswer<DemonstrationView>> MarkDemonstrationAsync(
        [Body] MarkDemonstrationRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
