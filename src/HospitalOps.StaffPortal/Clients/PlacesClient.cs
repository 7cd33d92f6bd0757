using HospitalOps.Api;
using HospitalOps.Indicators;

namespace HospitalOps.StaffPortal.Clients;

public sealed record WardPlace(
    Guid WardId,
    string Code,
    string NameFr,
    string NameEn,
    string NameAr,
    string Building,
    int Floor,
    int InService,
    int OutOfService,
    string ServiceCode,
    string SexPolicy,
    string AgePolicy,
    string BedType
);

public sealed record BedPlace(
    Guid BedId,
    string Code,
    string Room,
    int RoomSize,
    string RoomCapability,
    string Serviceability,
    DateTimeOffset Since,
    string? By,
    string? Reason,
    List<string> Equipment
);

public sealed record CapacityStep(DateTimeOffset At, int Change, int Beds, string BedCode, string? By, string? Reason);

public sealed record WardPlaces(
    WardPlace Ward,
    List<BedPlace> Beds,
    List<CapacityStep> Capacity,
    List<WardChange> Changes
);

public sealed record WardChange(
    DateTimeOffset At,
    string By,
    string Reason,
    List<string> Changes,
    List<string> Overridden
);

public sealed record PolicyBreach(Guid BedId, string BedCode, List<string> Rules);

public sealed record RefusedLine(int Line, string Text, string Code, string Detail);

public sealed record ImportReport(int Lines, int Accepted, bool Applied, List<RefusedLine> Refused);

internal sealed class PlacesClient(ApiCaller api)
{
    public Task<ApiAnswer<List<WardPlace>>> WardsAsync() => api.GetAsync<List<WardPlace>>(Services.Beds, "/places");

    public Task<ApiAnswer<WardPlaces>> WardAsync(Guid ward) =>
        api.GetAsync<WardPlaces>(Services.Beds, $"/places/{ward}");

    /// <param name="action">close or reopen.</param>
    public Task<ApiAnswer<object>> ActAsync(Guid bed, string action, string reason, string key) =>
        api.PostAsync<object>(Services.Beds, $"/places/beds/{bed}/{action}", new { reason }, key);

    public Task<ApiAnswer<object>> AddAsync(
        Guid ward,
        string room,
        string letter,
        string capability,
        string reason,
        string key
    ) =>
        api.PostAsync<object>(
            Services.Beds,
            $"/places/wards/{ward}/beds",
            new
            {
                room,
                letter,
                capability,
                reason,
            },
            key
        );

    public Task<ApiAnswer<object>> EditWardAsync(Guid ward, object facts, string key) =>
        api.PostAsync<object>(Services.Beds, $"/places/wards/{ward}/edit", facts, key);

    public Task<ApiAnswer<object>> AddWardAsync(string code, string bedType, object facts, string key) =>
        api.PostAsync<object>(
            Services.Beds,
            "/places/wards",
            new
            {
                code,
                bedType,
                facts,
            },
            key
        );

    public Task<ApiAnswer<List<PolicyBreach>>> PreviewPolicyAsync(Guid ward, string sexPolicy, string agePolicy) =>
        api.GetAsync<List<PolicyBreach>>(
            Services.Beds,
            $"/places/wards/{ward}/policy-preview?sexPolicy={sexPolicy}&agePolicy={agePolicy}"
        );

    public Task<ApiAnswer<object>> EquipAsync(Guid bed, IEnumerable<string> equipment, string reason, string key) =>
        api.PostAsync<object>(Services.Beds, $"/places/beds/{bed}/equipment", new { equipment, reason }, key);

    public Task<ApiAnswer<ImportReport>> ImportAsync(string csv, bool dryRun, string key) =>
        api.PostAsync<ImportReport>(Services.Beds, "/places/import", new { csv, dryRun }, key);
}
