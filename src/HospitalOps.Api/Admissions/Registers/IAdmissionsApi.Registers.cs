using Refit;

namespace HospitalOps.Api.Admissions;

public partial interface IAdmissionsApi
{
    /// <summary>Births and deaths of a period with the state of their declaration, oldest first.</summary>
    [Get("/api/v1/civil-register")]
    Task<ApiAnswer<IReadOnlyList<DeclarationView>>> ListCivilRegisterAsync(DateOnly? from = null, DateOnly? to = null);

    /// <summary>The register of a period as CSV (UTF-8, ISO dates, semicolons).</summary>
    [Get("/api/v1/civil-register/export")]
    Task<ApiAnswer<string>> ExportCivilRegisterAsync(DateOnly? from = null, DateOnly? to = null);

    /// <summary>A declaration was sent, accepted or rejected.</summary>
    [Post("/api/v1/civil-register/{id}/state")]
    Task<ApiAnswer<object>> MoveDeclarationAsync(
        Guid id,
        [Body] MoveDeclarationRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
