using HospitalOps.Api;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.Clients;

public sealed record PatientRecord(
    Guid PatientId,
    string Ipp,
    string? LastNameLatin,
    string? FirstNameLatin,
    string? LastNameArabic,
    string? FirstNameArabic,
    string? UsageName,
    string? Sex,
    DateOnly? BirthDate,
    int? BirthYear,
    string? Phone,
    string? PhoneOwner,
    string? Country,
    string? Language,
    bool NeedsInterpreter,
    string? GuardianName,
    string? DocumentType,
    string? DocumentMasked,
    string IdentityState,
    bool Doubtful,
    string? DoubtReason,
    string? VerifiedBy,
    DateTimeOffset? VerifiedAt,
    string? NoticeVersion,
    Guid? MotherId,
    int? BirthRank,
    Guid? MergedIntoId,
    DateTimeOffset RegisteredAt,
    long Version
);

public sealed record Revealed(string DocumentType, string DocumentNumber);

public sealed record RegisteredChild(Guid PatientId, string Ipp, int Rank, Guid StayId, string StayNumber);

public sealed record AddedNumber(
    Guid IdentifierId,
    string Type,
    string Masked,
    string Issuer,
    IReadOnlyList<string> Warnings
);

public sealed record Merge(
    Guid MergeId,
    Guid SurvivorId,
    string SurvivorIpp,
    Guid RetiredId,
    string RetiredIpp,
    string State,
    string Reason,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    int Stays,
    IReadOnlyList<string> Since
);

public sealed record DeskTask(
    Guid TaskId,
    string Kind,
    Guid? PatientId,
    Guid? StayId,
    Guid? SubjectId,
    string? Remark,
    string? NameLatin,
    string? NameArabic,
    string? Ipp,
    string OpenedBy,
    DateTimeOffset OpenedAt
);

public sealed record IdentityEdit(
    string Field,
    string? OldValue,
    string? NewValue,
    string? Reason,
    string ChangedBy,
    DateTimeOffset At
);

public sealed record OtherNumber(
    Guid IdentifierId,
    string Type,
    string Masked,
    string Issuer,
    DateOnly? ValidTo,
    string VerifiedBy
);

public sealed record IdentityPast(
    IReadOnlyList<IdentityEdit> Changes,
    IReadOnlyList<OtherNumber> Identifiers,
    IReadOnlyList<string> OtherPermanentNumbers
);

public sealed record DeskMode(string? MasterSystem, DateTimeOffset? Since, string? SetBy);

/// <summary>Identities: read, correct, prove, merge.</summary>
internal sealed class PatientsClient(ApiCaller api)
{
    public Task<ApiAnswer<PatientRecord>> GetAsync(Guid id) =>
        api.GetAsync<PatientRecord>(Services.Admissions, $"/patients/{id}");

    public Task<ApiAnswer<PatientRecord>> CorrectAsync(Guid id, object told, long version, string key) =>
        api.PostAsync<PatientRecord>(Services.Admissions, $"/patients/{id}/identity", told, key, version);

    /// <summary>verification, doubt, doubt/decision, notice.</summary>
    public Task<ApiAnswer<PatientRecord>> ActAsync(Guid id, string act, object body, string key) =>
        api.PostAsync<PatientRecord>(Services.Admissions, $"/patients/{id}/{act}", body, key);

    public Task<ApiAnswer<Revealed>> RevealAsync(Guid id, string purpose, string key) =>
        api.PostAsync<Revealed>(Services.Admissions, $"/patients/{id}/identifier-reveals", new { purpose }, key);

    public Task<ApiAnswer<AddedNumber>> AddNumberAsync(Guid id, object number, string key) =>
        api.PostAsync<AddedNumber>(Services.Admissions, $"/patients/{id}/identifiers", number, key);

    public Task<ApiAnswer<IdentityPast>> HistoryAsync(Guid id) =>
        api.GetAsync<IdentityPast>(Services.Admissions, $"/patients/{id}/history");

    public Task<ApiAnswer<DeskMode>> ModeAsync() => api.GetAsync<DeskMode>(Services.Admissions, "/desk-mode");

    public Task<ApiAnswer<DeskMode>> SetModeAsync(string? name, string key) =>
        api.PostAsync<DeskMode>(Services.Admissions, "/desk-mode", new { name }, key);

    public Task<ApiAnswer<RegisteredChild>> BornAsync(Guid mother, object child, string key) =>
        api.PostAsync<RegisteredChild>(Services.Admissions, $"/patients/{mother}/newborns", child, key);

    public Task<ApiAnswer<Registered>> UnknownAsync(object seen, string key) =>
        api.PostAsync<Registered>(Services.Admissions, "/patients/unknown", seen, key);

    public Task<ApiAnswer<List<Stay>>> StaysAsync(Guid id) =>
        api.GetAsync<List<Stay>>(Services.Admissions, $"/stays?patientId={id}");

    public Task<ApiAnswer<List<Merge>>> MergesAsync(Guid id) =>
        api.GetAsync<List<Merge>>(Services.Admissions, $"/patients/{id}/merges");

    public Task<ApiAnswer<Merge>> MergeAsync(Guid survivor, Guid retired, string reason, string key) =>
        api.PostAsync<Merge>(
            Services.Admissions,
            $"/patients/{survivor}/merge",
            new { retiredPatientId = retired, reason },
            key
        );

    public Task<ApiAnswer<Merge>> DecideAsync(Guid merge, bool approve, Guid? keptStayId, string key) =>
        api.PostAsync<Merge>(
            Services.Admissions,
            $"/patient-merges/{merge}/decision",
            new { approve, keptStayId },
            key
        );

    public Task<ApiAnswer<Merge>> UndoAsync(Guid merge, string reason, IEnumerable<Guid>? stayIds, string key) =>
        api.PostAsync<Merge>(Services.Admissions, $"/patient-merges/{merge}/undo", new { reason, stayIds }, key);

    public Task<ApiAnswer<List<DeskTask>>> TasksAsync() =>
        api.GetAsync<List<DeskTask>>(Services.Admissions, "/desk-tasks");

    public Task<ApiAnswer<object>> DoneAsync(Guid task, string outcome, string key) =>
        api.PostAsync<object>(Services.Admissions, $"/desk-tasks/{task}/done", new { outcome }, key);
}
