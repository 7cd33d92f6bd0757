using HospitalOps.Api;
using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HospitalOps.StaffPortal.Features.Requests;

/// <summary>Patients who wait for a bed, the latest first, and the beds for the chosen one.</summary>
public partial class BedRequestsPage
{
    private static readonly IReadOnlyDictionary<string, string?> None = new Dictionary<string, string?>();

    private IReadOnlyList<PlacementRequestView>? requests;
    private IReadOnlyList<PlacementRequestView> sent = [];
    private IReadOnlyList<UnplacedStay> unplaced = [];
    private LabelCounts? overview;
    private SuggestionsView? suggestions;
    private IReadOnlyList<ComingBedView>? coming;
    private IReadOnlyDictionary<string, string?> refused = None;
    private Guid? suggestedFor;

    [SupplyParameterFromQuery(Name = "request")]
    public Guid? RequestInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    public string? ShowInUrl { get; set; }

    private PlacementRequestView? Chosen =>
        requests?.FirstOrDefault(request => request.PlacementRequestId == RequestInUrl);

    /// <summary>Who has no bed yet by lateness, then the held ones by the end of the hold.</summary>
    private List<PlacementRequestView> Shown =>
        [
            .. (requests ?? [])
                .Where(request =>
                    FilterChip.Read(ShowInUrl) is var show && (show.Count == 0 || show.Any(one => Is(request, one)))
                )
                .OrderBy(request => request.State != PlacementState.Requested)
                .ThenBy(request => request.State == PlacementState.Requested ? request.TargetAt : request.ExpiresAt),
        ];

    private bool Is(PlacementRequestView request, string show) =>
        show switch
        {
            "to_place" => request.State == PlacementState.Requested,
            "late" => request.State == PlacementState.Requested && request.TargetAt < Now,
            "held" => request.State is PlacementState.Reserved or PlacementState.Accepted,
            "refused" => request.Refusals > 0,
            _ => false,
        };

    private IReadOnlyList<FilterChip> Chips() =>
        [
            .. new[]
            {
                ("to_place", "bed"),
                ("late", "error_circle"),
                ("held", "bookmark"),
                ("refused", "arrow_undo"),
            }.Select(one => new FilterChip(
                one.Item1,
                T.Code("requests_show", one.Item1),
                requests!.Count(request => Is(request, one.Item1)),
                one.Item2
            )),
        ];

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var answer = await Beds.ListPlacementRequestsAsync("open");
        if (answer.Value is null)
            return answer.Problem;
        requests = [.. answer.Value.Where(request => request.Hospital == Me.Hospital.Code)];
        sent = [.. answer.Value.Where(request => request.Hospital != Me.Hospital.Code)];
        // What the other hospital answers is on the screen at once too.
        if (sent.Count > 0)
            foreach (var hospital in Hospitals.All)
                Data.Listen(hospital.Id);
        var (without, seen) = (Beds.ListUnplacedAsync(), Beds.ShowBedOverviewAsync());
        unplaced = (await without).Value ?? unplaced;
        overview = (await seen).Value?.Functional ?? overview;
        await Labels.AddAsync(
            answer
                .Value.Select(request => (Guid?)request.PatientId)
                .Concat(unplaced.Select(stay => (Guid?)stay.PatientId))
        );
        await CompareAsync();
        return null;
    }

    /// <summary>The beds for the chosen patient.</summary>
    private async Task CompareAsync()
    {
        if (Chosen is not { State: PlacementState.Requested } shown)
            return;
        if (suggestedFor != shown.PlacementRequestId)
            (suggestions, coming, refused) = (null, null, None);
        suggestedFor = shown.PlacementRequestId;
        var (fit, later) = (
            Beds.SuggestBedsAsync(shown.PlacementRequestId),
            Beds.ListComingBedsAsync(shown.PlacementRequestId)
        );
        if (shown.Refusals > 0 && (await Beds.ShowPlacementStepsAsync(shown.PlacementRequestId)).Value is { } steps)
            refused = FitCheck.Refused(steps);
        suggestions = (await fit).Value ?? suggestions;
        coming = (await later).Value ?? coming;
    }

    private async Task ChooseAsync(PlacementRequestView request)
    {
        Commands.ForgetLast();
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameter("request", request.PlacementRequestId),
            replace: true
        );
        RequestInUrl = request.PlacementRequestId;
        await Data.ReadAsync();
        await Js.InvokeVoidAsync("focusSoon", "#for-whom");
    }

    private Task CloseAsync()
    {
        Commands.ForgetLast();
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("request", (Guid?)null), replace: true);
        return Task.CompletedTask;
    }
}
