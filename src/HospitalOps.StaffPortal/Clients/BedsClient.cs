using System.Globalization;
using HospitalOps.Api;
using HospitalOps.Indicators;
using HospitalOps.SharedKernel;

namespace HospitalOps.StaffPortal.Clients;

public sealed record Ward(
    Guid WardId,
    string Code,
    string? ServiceCode,
    string NameFr,
    string NameEn,
    string NameAr,
    string? CareLevel,
    string? Building,
    int? Floor,
    bool InspectsBeds,
    IReadOnlyDictionary<string, int>? Counts,
    int? Beds,
    string? CapacityKind = null
);

public sealed record BedOccupancy(Guid StayId, Guid PatientId, DateTimeOffset Since);

public sealed record BedReservation(Guid PlacementRequestId, Guid StayId, Guid PatientId, DateTimeOffset? ExpiresAt);

public sealed record BedBlock(string? Reason, DateTimeOffset? Until, DateTimeOffset? From);

public sealed record BedAbsence(string Kind, DateTimeOffset Since, DateTimeOffset DueBackAt);

public sealed record BlockedHours(Guid WardId, string WardCode, string Reason, double Hours);

public sealed record FreeBed(
    string Hospital,
    Guid BedId,
    string Code,
    long Version,
    Guid WardId,
    string WardCode,
    string NameFr,
    string NameEn,
    string NameAr,
    string CareLevel,
    string SexPolicy,
    string RoomCapability,
    int RoomSize,
    List<string> RoomSexes,
    string Label,
    DateTimeOffset Since
);

public sealed record BedHistoryLine(
    DateTimeOffset At,
    string Kind,
    string? Actor,
    Guid? StayId,
    Guid? PatientId,
    string? Detail
);

public sealed record BedCleaning(
    Guid CleaningJobId,
    string? State,
    string? Class,
    string? Priority,
    DateTimeOffset? Since
);

public sealed record BedTile(
    Guid BedId,
    string Code,
    string? Room,
    string Label,
    string? Isolation,
    long Version,
    DateTimeOffset? Since,
    BedOccupancy? Occupancy,
    BedReservation? Reservation,
    BedBlock? Block,
    BedBlock? PlannedBlock,
    BedCleaning? CleaningJob,
    DateTimeOffset? ExpectedDischargeAt,
    BedAbsence? Absence,
    IReadOnlyList<Newborn>? Newborns,
    IReadOnlyList<string>? Badges,
    IReadOnlyList<string>? BrokenRules = null
);

public sealed record Newborn(Guid NewbornId, Guid PatientId);

public sealed record WardBoard(Ward Ward, List<BedTile> Beds);

public sealed record PlacementRequest(
    Guid PlacementRequestId,
    Guid StayId,
    Guid PatientId,
    string Kind,
    string CareLevel,
    string? ServiceCode,
    string? Sex,
    string? AgeClass,
    string? Isolation,
    string? Priority,
    List<string> Equipment,
    string SingleRoom,
    string State,
    Guid? BedId,
    string? BedCode,
    Guid? WardId,
    string? WardCode,
    DateTimeOffset RequestedAt,
    DateTimeOffset? NeededBy,
    DateTimeOffset TargetAt,
    int Refusals,
    DateTimeOffset? ExpiresAt,
    string? FromBedCode,
    long Version,
    PlannedHold? Planned,
    Guid? FromWardId,
    string Hospital,
    string? FromHospital,
    DateTimeOffset? DepartedAt
);

public sealed record UnplacedStay(
    Guid StayId,
    Guid PatientId,
    DateTimeOffset Since,
    Guid? PlacementRequestId,
    string? RequestState
);

public sealed record PlannedHold(Guid BedId, string BedCode, DateTimeOffset From, DateTimeOffset? FreeAt, bool Late);

public sealed record ComingBed(
    Guid BedId,
    string BedCode,
    long BedVersion,
    string WardCode,
    string ServiceCode,
    DateTimeOffset FreeAt,
    bool DischargeDecided
);

public sealed record PlacementStep(
    DateTimeOffset At,
    string Kind,
    string? By,
    string? BedCode,
    string? WardCode,
    string? Reason
);

public sealed record PlacementExceptions(Guid WardId, string WardCode, int Refused, int Overridden, int RunOut);

public sealed record SuggestionReason(string Code, double? Points, string? Text);

public sealed record Suggestion(
    int Rank,
    Guid BedId,
    string BedCode,
    long BedVersion,
    string WardCode,
    double Score,
    List<SuggestionReason>? Reasons,
    List<SuggestionReason>? GivesUp
);

public sealed record SuggestionList(List<Suggestion> Suggestions);

public sealed record BedOverview(
    int Total,
    IReadOnlyDictionary<string, int>? Counts,
    IReadOnlyDictionary<string, int>? Functional,
    int OpenRequests,
    DateTimeOffset? OldestRequestAt,
    int CleaningOpen,
    DateTimeOffset? OldestCleaningAt
);

internal sealed class BedsClient(ApiCaller api)
{
    public Task<ApiAnswer<List<Ward>>> WardsAsync() => api.GetAsync<List<Ward>>(Services.Beds, "/wards");

    public Task<ApiAnswer<WardBoard>> BoardAsync(Guid ward) =>
        api.GetAsync<WardBoard>(Services.Beds, $"/wards/{ward}/board");

    public Task<ApiAnswer<List<PlacementRequest>>> RequestsAsync() =>
        api.GetAsync<List<PlacementRequest>>(Services.Beds, "/placement-requests?state=open");

    public Task<ApiAnswer<List<UnplacedStay>>> UnplacedAsync() =>
        api.GetAsync<List<UnplacedStay>>(Services.Beds, "/unplaced-stays");

    public Task<ApiAnswer<SuggestionList>> SuggestionsAsync(Guid request) =>
        api.GetAsync<SuggestionList>(Services.Beds, $"/placement-requests/{request}/suggestions");

    public Task<ApiAnswer<List<ComingBed>>> ComingBedsAsync(Guid request) =>
        api.GetAsync<List<ComingBed>>(Services.Beds, $"/placement-requests/{request}/coming-beds");

    public Task<ApiAnswer<object>> PlanHoldAsync(Guid request, ComingBed bed, string key) =>
        api.PostAsync<object>(
            Services.Beds,
            $"/placement-requests/{request}/plan-hold",
            new { bedId = bed.BedId },
            key,
            bed.BedVersion
        );

    public Task<ApiAnswer<List<PlacementStep>>> StepsAsync(Guid request) =>
        api.GetAsync<List<PlacementStep>>(Services.Beds, $"/placement-requests/{request}/steps");

    public Task<ApiAnswer<List<PlacementExceptions>>> ExceptionsAsync(DateTimeOffset from, DateTimeOffset to) =>
        api.GetAsync<List<PlacementExceptions>>(
            Services.Beds,
            $"/placement-exceptions?from={Instant(from)}&to={Instant(to)}"
        );

    public Task<ApiAnswer<object>> RequestAsync(object request, string key) =>
        api.PostAsync<object>(Services.Beds, "/placement-requests", request, key);

    public Task<ApiAnswer<List<FreeBed>>> FreeBedsAsync(
        string? careLevel,
        string? capability,
        string? text,
        bool soon
    ) =>
        api.GetAsync<List<FreeBed>>(
            Services.Beds,
            $"/free-beds?careLevel={careLevel}&capability={capability}&text={Uri.EscapeDataString(text ?? "")}&soon={(soon ? "true" : "false")}"
        );

    public Task<ApiAnswer<List<WardOutlook>>> ForecastAsync(string? hospital = null) =>
        api.GetAsync<List<WardOutlook>>(Services.Beds, $"/census-forecast{Of(hospital)}");

    public Task<ApiAnswer<List<BlockedHours>>> BlockedHoursAsync(DateTimeOffset from, DateTimeOffset to) =>
        api.GetAsync<List<BlockedHours>>(Services.Beds, $"/blocked-bed-hours?from={Instant(from)}&to={Instant(to)}");

    public Task<ApiAnswer<List<BedHistoryLine>>> HistoryAsync(Guid bed, DateTimeOffset? before) =>
        api.GetAsync<List<BedHistoryLine>>(
            Services.Beds,
            $"/beds/{bed}/history{(before is { } end ? $"?before={Instant(end)}" : "")}"
        );

    public Task<ApiAnswer<BedOverview>> OverviewAsync(string? hospital = null) =>
        api.GetAsync<BedOverview>(Services.Beds, $"/bed-overview{Of(hospital)}");

    /// <param name="hospital">Code of another hospital; null = the own one.</param>
    private static string Of(string? hospital) => hospital is null ? "" : $"?hospital={hospital}";

    private static string Instant(DateTimeOffset instant) =>
        Uri.EscapeDataString(instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
}
