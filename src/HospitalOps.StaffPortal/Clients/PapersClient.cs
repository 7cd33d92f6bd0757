using HospitalOps.Api;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.Clients;

public sealed record PaperContent(
    Guid PrintId,
    string Kind,
    int Copy,
    string HospitalCode,
    string Ipp,
    string StayNumber,
    string Code,
    string? LastNameLatin,
    string? FirstNameLatin,
    string? LastNameArabic,
    string? FirstNameArabic,
    string? Sex,
    DateOnly? BirthDate,
    int? BirthYear,
    string? StayKind,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt,
    string? MotherIpp,
    int? BirthRank,
    string PrintedBy,
    DateTimeOffset PrintedAt
)
{
    public string Latin => $"{LastNameLatin} {FirstNameLatin}".Trim();
    public string Arabic => $"{FirstNameArabic} {LastNameArabic}".Trim();
    public string? Born =>
        BirthDate?.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)
        ?? BirthYear?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

public sealed record Printed(
    string Kind,
    int Copy,
    string Language,
    string? Reason,
    string PrintedBy,
    DateTimeOffset At
);

public sealed record Payer(
    string Code,
    string NameFr,
    string NameAr,
    string NameEn,
    string ManagedBy,
    DateOnly ValidFrom,
    DateOnly? ValidTo
);

public sealed record Cover(
    Guid StayId,
    string? PayerCode,
    string? ManagedBy,
    decimal? PayerPercent,
    string? MemberMasked,
    string? Relation,
    string? MemberName,
    string? GuaranteeState,
    decimal? Amount,
    string? Reference,
    DateOnly? ValidUntil,
    DateOnly? SentOn,
    string? SentTo,
    string? RefusedBecause,
    IReadOnlyList<string> Envelopes,
    bool DepositAsked
);

public sealed record Declaration(
    Guid DeclarationId,
    string Kind,
    Guid PatientId,
    Guid StayId,
    string Ipp,
    string? NameLatin,
    string? NameArabic,
    string? Sex,
    DateOnly? BirthDate,
    string? MotherIpp,
    string? MotherName,
    int? BirthRank,
    DateTimeOffset HappenedAt,
    string State,
    string? Reference,
    DateTimeOffset ChangedAt,
    string? ChangedBy
);

public sealed record OpenedEnvelope(string Kind, string Content, string WrittenBy, DateTimeOffset WrittenAt);

/// <summary>Papers, cover and the civil register.</summary>
internal sealed class PapersClient(ApiCaller api)
{
    public Task<ApiAnswer<PaperContent>> PrintAsync(
        Guid stay,
        string kind,
        string language,
        string? reason,
        string key
    ) =>
        api.PostAsync<PaperContent>(
            Services.Admissions,
            $"/stays/{stay}/papers",
            new
            {
                kind,
                language,
                reason,
            },
            key
        );

    public Task<ApiAnswer<List<Printed>>> JournalAsync(Guid stay) =>
        api.GetAsync<List<Printed>>(Services.Admissions, $"/stays/{stay}/papers");

    public Task<ApiAnswer<List<Payer>>> PayersAsync() => api.GetAsync<List<Payer>>(Services.Admissions, "/payers");

    public Task<ApiAnswer<Cover>> CoverAsync(Guid stay) =>
        api.GetAsync<Cover>(Services.Admissions, $"/stays/{stay}/cover");

    public Task<ApiAnswer<Cover>> TellAsync(Guid stay, object cover, string key) =>
        api.PostAsync<Cover>(Services.Admissions, $"/stays/{stay}/cover", cover, key);

    public Task<ApiAnswer<Cover>> MoveAsync(Guid stay, object step, string key) =>
        api.PostAsync<Cover>(Services.Admissions, $"/stays/{stay}/guarantee", step, key);

    public Task<ApiAnswer<object>> SealAsync(Guid stay, string kind, string content, string key) =>
        api.PostAsync<object>(Services.Admissions, $"/stays/{stay}/envelopes", new { kind, content }, key);

    public Task<ApiAnswer<OpenedEnvelope>> OpenAsync(Guid stay, string kind, string key) =>
        api.PostAsync<OpenedEnvelope>(Services.Admissions, $"/stays/{stay}/envelopes/{kind}/opening", null, key);

    public Task<ApiAnswer<List<Declaration>>> RegisterAsync() =>
        api.GetAsync<List<Declaration>>(Services.Admissions, "/civil-register");

    public Task<ApiAnswer<object>> DeclareAsync(Guid line, string state, string? reference, string key) =>
        api.PostAsync<object>(Services.Admissions, $"/civil-register/{line}/state", new { state, reference }, key);
}
