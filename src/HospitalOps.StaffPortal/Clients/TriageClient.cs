using HospitalOps.Api;

namespace HospitalOps.StaffPortal.Clients;

public sealed record TriageLevel(
    string Code,
    int DoctorMinutes,
    int LookAgainMinutes,
    string NameFr,
    string NameEn,
    string NameAr
);

public sealed record TriageScale(
    string Name,
    long Version,
    int FloorLevels,
    List<TriageLevel> Levels,
    string? Reason,
    string? SetBy,
    DateTimeOffset? SetAt
);

public sealed record ProposalReason(string Code, int? Value, string? Measurement);

public sealed record LevelProposal(string? Level, int? Score, List<ProposalReason> Reasons, List<string> Missing);

public sealed record Retriage(
    Guid TicketId,
    Guid VisitId,
    string QueueKind,
    string Number,
    Guid? PatientId,
    string Level,
    DateTimeOffset DueAt,
    bool Overdue,
    long Version
);

public sealed record TriageAct(
    Guid TriageActId,
    string Level,
    string? ProposedLevel,
    int? Score,
    string? Reason,
    string? Complaint,
    int? Pain,
    bool LifeThreat,
    string Nurse,
    DateTimeOffset OccurredAt
);

internal sealed class TriageClient(ApiCaller api)
{
    public Task<ApiAnswer<TriageScale>> ScaleAsync() => api.GetAsync<TriageScale>(Services.Queues, "/triage-scale");

    public Task<ApiAnswer<List<TriageScale>>> VersionsAsync() =>
        api.GetAsync<List<TriageScale>>(Services.Queues, "/triage-scale/versions");

    public Task<ApiAnswer<TriageScale>> SetScaleAsync(object scale, long version, string key) =>
        api.PostAsync<TriageScale>(Services.Queues, "/triage-scale", scale, key, version);

    /// <summary>In a body: measurements in an address would end up in logs.</summary>
    public Task<ApiAnswer<LevelProposal>> ProposeAsync(object measured) =>
        api.PostAsync<LevelProposal>(Services.Queues, "/triage-proposals", measured, null);

    public Task<ApiAnswer<List<Retriage>>> RetriagesAsync() =>
        api.GetAsync<List<Retriage>>(Services.Queues, "/retriages");

    public Task<ApiAnswer<List<TriageAct>>> ActsAsync(Guid visit) =>
        api.GetAsync<List<TriageAct>>(Services.Queues, $"/visits/{visit}/triage-acts");
}
