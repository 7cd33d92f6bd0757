namespace HospitalOps.StaffPortal.Clients;

public sealed record PayerPeriod(
    string Code,
    string NameFr,
    string NameAr,
    string NameEn,
    string ManagedBy,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    int? ChildAgeLimit,
    int? StudentAgeLimit,
    string? ToldBy
);

public sealed record PayerRate(
    string PayerCode,
    string ActClass,
    decimal Percent,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string? ToldBy
);

public sealed record PayerBook(IReadOnlyList<PayerPeriod> Payers, IReadOnlyList<PayerRate> Rates);

/// <summary>Payers and what they pay, as dated reference data.</summary>
internal sealed class PayersClient(ApiCaller api)
{
    public Task<ApiAnswer<PayerBook>> BookAsync() => api.GetAsync<PayerBook>(Services.Admissions, "/payers/book");

    public Task<ApiAnswer<PayerBook>> ChangeAsync(object payer, string key) =>
        api.PostAsync<PayerBook>(Services.Admissions, "/payers", payer, key);

    public Task<ApiAnswer<PayerBook>> EndAsync(string code, DateOnly lastDay, string key) =>
        api.PostAsync<PayerBook>(Services.Admissions, $"/payers/{code}/end", new { lastDay }, key);

    public Task<ApiAnswer<PayerBook>> RateAsync(
        string code,
        string actClass,
        decimal percent,
        DateOnly validFrom,
        string key
    ) =>
        api.PostAsync<PayerBook>(
            Services.Admissions,
            $"/payers/{code}/rates",
            new
            {
                actClass,
                percent,
                validFrom,
            },
            key
        );
}
