using HospitalOps.Api;
using HospitalOps.SharedKernel;

namespace HospitalOps.StaffPortal.Clients;

public sealed record PatientMatch(
    Guid PatientId,
    string Ipp,
    string? LastNameLatin,
    string? FirstNameLatin,
    string? LastNameArabic,
    string? FirstNameArabic,
    string? Sex,
    DateOnly? BirthDate,
    int? BirthYear,
    string? IdentityState,
    int Score,
    IReadOnlyList<string> MatchedBy
)
{
    public string Latin => $"{LastNameLatin} {FirstNameLatin}".Trim();
    public string Arabic => $"{FirstNameArabic} {LastNameArabic}".Trim();
}

public sealed record PatientLabel(
    Guid PatientId,
    string Ipp,
    string? NameLatin,
    string? NameArabic,
    string? Sex,
    int? BirthYear
);

public sealed record Registered(Guid PatientId, string Ipp, long Version, IReadOnlyList<string> Warnings);

public sealed record StayOpened(Guid StayId, string StayNumber, long Version);

public sealed record Stay(
    Guid StayId,
    string StayNumber,
    Guid PatientId,
    string? NameLatin,
    string? NameArabic,
    string? Sex,
    int? BirthYear,
    string? Ipp,
    string? Kind,
    string State,
    Guid? VisitId,
    string? CareLevel,
    string? ServiceCode,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ExpectedAt,
    DateTimeOffset? ExpiresAt,
    bool Confidential,
    DateTimeOffset? AdmissionDecidedAt,
    DateTimeOffset? DischargeDecidedAt,
    DateTimeOffset? PaperworkDoneAt,
    DateTimeOffset? ClosedAt,
    Guid? TransferredToStayId,
    long Version
);

public sealed record StayPaper(string Kind, DateTimeOffset? ReceivedAt, string? ReceivedBy);

internal sealed class AdmissionsClient(ApiCaller api)
{
    /// <summary>In a body: a name in an address would end up in logs.</summary>
    public Task<ApiAnswer<List<PatientMatch>>> SearchAsync(string query, int? birthYear) =>
        api.PostAsync<List<PatientMatch>>(Services.Admissions, "/patients/search", new { query, birthYear }, null);

    public Task<ApiAnswer<List<PatientLabel>>> LabelsAsync(IEnumerable<Guid> patientIds) =>
        api.PostAsync<List<PatientLabel>>(Services.Admissions, "/patients/labels", new { patientIds }, null);

    public Task<ApiAnswer<Registered>> RegisterAsync(object patient, string key) =>
        api.PostAsync<Registered>(Services.Admissions, "/patients", patient, key);

    public Task<ApiAnswer<StayOpened>> OpenStayAsync(object stay, string key) =>
        api.PostAsync<StayOpened>(Services.Admissions, "/stays", stay, key);

    public Task<ApiAnswer<List<Stay>>> StaysAsync(string state) =>
        api.GetAsync<List<Stay>>(Services.Admissions, $"/stays?state={state}&take=100");

    public Task<ApiAnswer<Stay>> StayAsync(Guid id) => api.GetAsync<Stay>(Services.Admissions, $"/stays/{id}");

    public Task<ApiAnswer<Stay>> PreAdmitAsync(object stay, string key) =>
        api.PostAsync<Stay>(Services.Admissions, "/stays/pre-admissions", stay, key);

    public Task<ApiAnswer<List<StayPaper>>> PapersAsync(Guid id) =>
        api.GetAsync<List<StayPaper>>(Services.Admissions, $"/stays/{id}/documents");

    public Task<ApiAnswer<List<StayPaper>>> ReceiveAsync(Guid id, string kind, string key) =>
        api.PostAsync<List<StayPaper>>(Services.Admissions, $"/stays/{id}/documents", new { kind }, key);

    /// <summary>
    /// admission-decision, discharge-decision, discharge-reversal, discharge-paperwork, departure, kind, arrival,
    /// cancel.
    /// </summary>
    public Task<ApiAnswer<Stay>> ActAsync(Guid id, string action, object? body, string key) =>
        api.PostAsync<Stay>(Services.Admissions, $"/stays/{id}/{action}", body, key);
}
