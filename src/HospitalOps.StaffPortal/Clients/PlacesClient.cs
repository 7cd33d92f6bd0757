namespace HospitalOps.StaffPortal.Clients;

public sealed record WardPlace(Guid WardId, string Code, string NameFr, string NameEn, string NameAr, string Building, int Floor, int InService, int OutOfService);
public sealed record BedPlace(Guid BedId, string Code, string Room, int RoomSize, string RoomCapability, string Serviceability, DateTimeOffset Since, string? By, string? Reason);
public sealed record CapacityStep(DateTimeOffset At, int Change, int Beds, string BedCode, string? By, string? Reason);
public sealed record WardPlaces(WardPlace Ward, List<BedPlace> Beds, List<CapacityStep> Capacity);
public sealed record RefusedLine(int Line, string Text, string Code, string Detail);
public sealed record ImportReport(int Lines, int Accepted, bool Applied, List<RefusedLine> Refused);

internal sealed class PlacesClient(ApiCaller api)
{
    public Task<ApiAnswer<List<WardPlace>>> WardsAsync() => api.GetAsync<List<WardPlace>>(Services.Beds, "/places");
    public Task<ApiAnswer<WardPlaces>> WardAsync(Guid ward) => api.GetAsync<WardPlaces>(Services.Beds, $"/places/{ward}");

    /// <param name="action">close or reopen.</param>
    public Task<ApiAnswer<object>> ActAsync(Guid bed, string action, string reason, string key) => api.PostAsync<object>(Services.Beds, $"/places/beds/{bed}/{action}", new { reason }, key);

    public Task<ApiAnswer<object>> AddAsync(Guid ward, string room, string letter, string capability, string reason, string key) =>
        api.PostAsync<object>(Services.Beds, $"/places/wards/{ward}/beds", new { room, letter, capability, reason }, key);

    public Task<ApiAnswer<ImportReport>> ImportAsync(string csv, bool dryRun, string key) => api.PostAsync<ImportReport>(Services.Beds, "/places/import", new { csv, dryRun }, key);
}
