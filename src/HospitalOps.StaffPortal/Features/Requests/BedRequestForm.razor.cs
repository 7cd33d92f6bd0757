using HospitalOps.Api.Admissions;
using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Requests;

/// <summary>The open request of a stay, or what a new one asks for.</summary>
public partial class BedRequestForm
{
    private PlacementRequestView? open;
    private string? care = "standard",
        service,
        isolation = "none",
        priority = "emergency",
        singleRoom = "none",
        neededBy,
        reason,
        age;
    private bool asksAge;
    private Hospital? hospital;
    private IReadOnlyCollection<string> equipment = [];
    private DateTimeOffset? readAt;

    [Inject]
    private Texts T { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    internal IBedsApi Beds { get; set; } = default!;

    [Parameter, EditorRequired]
    public StaffIdentity Me { get; set; } = default!;

    [Parameter, EditorRequired]
    public LiveData Data { get; set; } = default!;

    [Parameter, EditorRequired]
    public CommandRunner Commands { get; set; } = default!;

    [Parameter, EditorRequired]
    public StayView Stay { get; set; } = default!;

    /// <summary>Level of care and service are asked here; where the page asks them itself they come from it.</summary>
    [Parameter]
    public bool AsksCare { get; set; }

    [Parameter]
    public string? CareLevel { get; set; }

    [Parameter]
    public string? Service { get; set; }

    [Parameter]
    public bool Opened { get; set; }

    private DateTimeOffset Now => Clock.GetUtcNow();

    private bool NeededByWrong => LocalTime.IsWrongMoment(neededBy);

    protected override void OnInitialized() => (care, service) = (Stay.CareLevel?.Code() ?? care, Stay.ServiceCode);

    protected override async Task OnParametersSetAsync()
    {
        // With every reading of the page, the request is read again.
        if (readAt == Data.LoadedAt)
            return;
        readAt = Data.LoadedAt;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        if ((await Beds.ListPlacementRequestsAsync("open")).Value is { } requests)
            open = requests.FirstOrDefault(request => request.StayId == Stay.StayId);
    }

    private async Task RequestAsync()
    {
        var asked = await Commands.RunAsync(
            "request-bed",
            key =>
                Beds.RequestBedAsync(
                    new(
                        Stay.StayId,
                        Stay.PatientId,
                        Codes.Parse<CareLevel>((AsksCare ? care : CareLevel)!),
                        AsksCare ? service : Service,
                        Sex: null,
                        age is null ? null : Codes.Parse<AgeClass>(age),
                        Codes.Parse<IsolationNeed>(isolation!),
                        Codes.Parse<PlacementPriority>(priority!),
                        [.. equipment],
                        LocalTime.ReadMoment(neededBy),
                        reason,
                        OccurredAt: null,
                        hospital is { } other && other != Me.Hospital ? other.Id : null,
                        Codes.Parse<SingleRoom>(singleRoom!)
                    ),
                    key
                )
        );
        // The record knows neither date nor year of birth: who asks knows more.
        asksAge = !asked && (asksAge || Commands.LastProblem?.Code == "age_unknown");
        if (asked)
            await ReadAsync();
    }
}
