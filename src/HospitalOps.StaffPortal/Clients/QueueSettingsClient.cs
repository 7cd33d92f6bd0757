using HospitalOps.Api;

namespace HospitalOps.StaffPortal.Clients;

public sealed record OpenPeriod(TimeOnly Opens, TimeOnly Closes);

public sealed record WeekdayHours(int Day, List<OpenPeriod> Periods);

public sealed record DateHours(DateOnly Date, List<OpenPeriod> Periods);

public sealed record OpeningHours(List<WeekdayHours> Week, List<DateHours> Exceptions);

public sealed record QueueSettings(
    Guid QueueId,
    string Kind,
    string NameFr,
    string NameEn,
    string NameAr,
    int MaxCalls,
    int RecallAfterSeconds,
    int ReturnAfterCalls,
    int ReturnAfterMinutes,
    int MaxReturns,
    int LateGraceMinutes,
    OpeningHours? Opening,
    bool IsOpen,
    string? SetBy,
    DateTimeOffset? SetAt,
    long Version
);

internal sealed class QueueSettingsClient(ApiCaller api)
{
    public Task<ApiAnswer<List<QueueSettings>>> ReadAsync() =>
        api.GetAsync<List<QueueSettings>>(Services.Queues, "/queue-settings");

    public Task<ApiAnswer<QueueSettings>> SetAsync(Guid queue, object settings, long version, string key) =>
        api.PostAsync<QueueSettings>(Services.Queues, $"/queues/{queue}/settings", settings, key, version);
}
