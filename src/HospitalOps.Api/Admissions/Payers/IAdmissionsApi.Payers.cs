using Refit;

namespace HospitalOps.Api.Admissions;

public partial interface IAdmissionsApi
{
    /// <summary>Payers in force on a day, today when left out.</summary>
    [Get("/api/v1/payers")]
    Task<ApiAnswer<IReadOnlyList<PayerView>>> ListPayersAsync(DateOnly? day = null);

    /// <summary>A new payer, or what a payer is from a day on; the period before ends the day before.</summary>
    [Post("/api/v1/payers")]
    Task<ApiAnswer<PayerBookView>> ChangePayerAsync(
        [Body] ChangePayerRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Every period of every payer and of every rate, past and future.</summary>
    [Get("/api/v1/payers/book")]
    Task<ApiAnswer<PayerBookView>> ShowPayerBookAsync();

    /// <summary>The last day of a payer's newest period.</summary>
    [Post("/api/v1/payers/{code}/end")]
    Task<ApiAnswer<PayerBookView>> EndPayerAsync(
        string code,
        [Body] EndPayerRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>What a payer pays of the reference tariff from a day on, by class of act.</summary>
    [Post("/api/v1/payers/{code}/rates")]
    Task<ApiAnswer<PayerBookView>> SetPayerRateAsync(
        string code,
        [Body] SetPayerRateRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
