using Refit;

namespace HospitalOps.Api.Beds;

public partial interface IBedsApi
{
    /// <summary>The newborn is in a cot at its mother's bed.</summary>
    [Post("/api/v1/newborns")]
    Task<ApiAnswer<NewbornView>> LinkNewbornAsync(
        [Body] LinkNewbornRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Apart from the mother with a reason, or with her again.</summary>
    [Post("/api/v1/newborns/{id}/place")]
    Task<ApiAnswer<NewbornView>> PlaceNewbornAsync(
        Guid id,
        [Body] PlaceNewbornRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
