using Refit;

namespace HospitalOps.Api.Admissions;

public partial interface IAdmissionsApi
{
    /// <summary>
    /// Content of a wristband, labels, admission slip or certificate of stay; each printing goes into the journal.
    /// </summary>
    [Post("/api/v1/stays/{id}/papers")]
    Task<ApiAnswer<PaperContent>> PrintPaperAsync(
        Guid id,
        [Body] PrintPaperRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>What was printed for a stay, by whom, and why again.</summary>
    [Get("/api/v1/stays/{id}/papers")]
    Task<ApiAnswer<IReadOnlyList<PrintView>>> ShowPrintJournalAsync(Guid id);
}
