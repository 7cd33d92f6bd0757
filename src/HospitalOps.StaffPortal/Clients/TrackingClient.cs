namespace HospitalOps.StaffPortal.Clients;

public sealed record Stamp([property: System.Text.Json.Serialization.JsonPropertyName("stamp")] string Name, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, string? Actor, string? Place);
public sealed record Interval(string Code, double Minutes);
public sealed record Timeline(Guid JourneyId, Guid? StayId, Guid? PatientId, Guid? VisitId, DateTimeOffset? ExpectedDischargeAt, List<Stamp> Stamps, List<Interval>? Intervals);
public sealed record Transport(Guid TransportId, Guid StayId, string State, string? Mode);
public sealed record Wait(double? MedianMinutes, double? P90Minutes, int N);
public sealed record Indicators(int Arrivals, int Admissions, int Discharges, IReadOnlyDictionary<string, Wait>? Waits);

internal sealed class TrackingClient(ApiCaller api)
{
    public Task<ApiAnswer<Timeline>> TimelineAsync(Guid stay) => api.GetAsync<Timeline>(Services.Tracking, $"/journeys/{stay}/timeline");
    public Task<ApiAnswer<object>> ExpectDischargeAsync(Guid stay, object body, string key) => api.PostAsync<object>(Services.Tracking, $"/journeys/{stay}/expected-discharge", body, key);
    public Task<ApiAnswer<object>> ReadyToMoveAsync(object body, string key) => api.PostAsync<object>(Services.Tracking, "/transports", body, key);
    public Task<ApiAnswer<Indicators>> TodayAsync() => api.GetAsync<Indicators>(Services.Tracking, "/indicators/today");
}
