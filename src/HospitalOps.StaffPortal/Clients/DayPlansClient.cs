using HospitalOps.Api;
using HospitalOps.SharedKernel;

namespace HospitalOps.StaffPortal.Clients;

public sealed record CostPart(string Code, long Before, long After);

public sealed record PlanReason(string Code, int Points, string? Text, string? Subject);

public sealed record DayPlanEntry(
    Guid EntryId,
    int Ordinal,
    string Kind,
    Guid? PlacementRequestId,
    Guid StayId,
    Guid PatientId,
    string CareLevel,
    string Sex,
    string Isolation,
    string Priority,
    string? FromBedCode,
    int Day,
    Guid WardId,
    string WardCode,
    string Room,
    Guid? BedId,
    string? BedCode,
    int Points,
    List<PlanReason> Reasons,
    string State,
    string? AnsweredBy,
    DateTimeOffset? AnsweredAt,
    string? Reason,
    string? StaleBecause
);

public sealed record DayPlan(
    Guid DayPlanId,
    string State,
    DateTimeOffset MadeAt,
    string MadeBy,
    int Days,
    int WeightsVersion,
    long CostBefore,
    long Cost,
    List<CostPart> Parts,
    List<DayPlanEntry> Entries,
    List<Guid> Unplaced,
    int NewRequests,
    bool IsStale
);

public sealed record CurrentDayPlan(DayPlan? Plan);

public sealed record DayPlanEffect(
    Guid DayPlanId,
    DateTimeOffset MadeAt,
    string MadeBy,
    int WeightsVersion,
    long CostBefore,
    long Cost,
    int Entries,
    int Accepted,
    int Rejected,
    int AsPlanned,
    int Elsewhere,
    int Pending,
    int Lost,
    List<string> RejectedBecause
);

internal sealed class DayPlansClient(ApiCaller api)
{
    public Task<ApiAnswer<CurrentDayPlan>> CurrentAsync() =>
        api.GetAsync<CurrentDayPlan>(Services.Beds, "/day-plans/current");

    public Task<ApiAnswer<List<DayPlanEffect>>> EffectsAsync() =>
        api.GetAsync<List<DayPlanEffect>>(Services.Beds, "/day-plans");

    public Task<ApiAnswer<DayPlan>> MakeAsync(string key) =>
        api.PostAsync<DayPlan>(Services.Beds, "/day-plans", null, key);

    public Task<ApiAnswer<DayPlan>> AcceptAllAsync(Guid plan, string key) =>
        api.PostAsync<DayPlan>(Services.Beds, $"/day-plans/{plan}/accept", null, key);

    /// <summary>accept or reject.</summary>
    public Task<ApiAnswer<DayPlan>> AnswerAsync(Guid plan, Guid entry, string answer, object? body, string key) =>
        api.PostAsync<DayPlan>(Services.Beds, $"/day-plans/{plan}/entries/{entry}/{answer}", body, key);
}
