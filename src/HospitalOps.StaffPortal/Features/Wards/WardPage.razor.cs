using HospitalOps.Api;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HospitalOps.StaffPortal.Features.Wards;

/// <summary>The live board of one ward.</summary>
public partial class WardPage
{
    private WardBoard? board;
    private IReadOnlyList<PlacementRequestView> requests = [];
    private IReadOnlyList<PlacementRequestView> arrivals = [];

    /// <summary>Patients who wait for a bed of this service and have none yet.</summary>
    private IReadOnlyList<PlacementRequestView> wanted = [];

    /// <summary>Patients of this ward who are to go to the other hospital.</summary>
    private IReadOnlyList<PlacementRequestView> leaving = [];

    /// <summary>What holds discharges of this ward back.</summary>
    private IReadOnlyList<WardBlockers> blockers = [];

    /// <summary>Names that more than one patient of the ward bears.</summary>
    private HashSet<string> namesakes = [];

    /// <summary>A mother who is moved: the service asks whether her newborn comes with her.</summary>
    private Guid? asksNewborns;
    private readonly WardFilter filter = new();

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    internal OwnWard Own { get; set; } = default!;

    [Parameter]
    public Guid WardId { get; set; }

    [SupplyParameterFromQuery(Name = "bed")]
    public Guid? BedInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "history")]
    public string? HistoryInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    public string? ShowInUrl { get; set; }

    private BedView? Selected => board?.Beds.FirstOrDefault(bed => bed.BedId == BedInUrl);

    private List<BedView> Shown =>
        [.. board!.Beds.Where(bed => filter.Lets(bed, Labels.NameOf(Whose(bed)), BlockersOf(bed).Count > 0, Now))];

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        filter.Show = FilterChip.Read(ShowInUrl);
        // Another ward at the same page: what is drawn is not hers.
        if (board is { } drawn && drawn.Ward.WardId != WardId)
        {
            board = null;
            await Data.ReadAsync();
        }
    }

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var answer = await Beds.ShowWardBoardAsync(WardId);
        if (answer.Value is not { } read || read.Ward.WardId != WardId)
            return answer.Problem;
        var asked = Beds.ListPlacementRequestsAsync("open");
        var held = Tracking.ListBlockersAsync(WardId);
        requests = (await asked).Value ?? requests;
        blockers = (await held).Value ?? blockers;
        board = read;
        Sort();
        if (leaving.Count > 0)
            foreach (var hospital in Hospitals.All)
                Data.Listen(hospital.Id);
        await Labels.AddAsync(
            read.Beds.SelectMany(bed =>
                    new[] { bed.Occupancy?.PatientId, bed.Reservation?.PatientId }.Concat(
                        bed.Newborns.Select(newborn => (Guid?)newborn.PatientId)
                    )
                )
                .Concat(arrivals.Concat(wanted).Concat(leaving).Select(request => (Guid?)request.PatientId))
        );
        namesakes = Namesakes.Of(read.Beds.Select(bed => Labels.Find(bed.Occupancy?.PatientId)));
        if (Me.Role == Roles.WardNurse)
            await Own.WorkInAsync(Me, WardId);
        return null;
    }

    private void Sort()
    {
        arrivals =
        [
            .. requests.Where(request =>
                request.WardId == WardId && request.State is PlacementState.Reserved or PlacementState.Accepted
            ),
        ];
        wanted =
        [
            .. requests.Where(request =>
                request.State == PlacementState.Requested
                && request.Hospital == Me.Hospital.Code
                && request.ServiceCode == board!.Ward.ServiceCode
            ),
        ];
        leaving = [.. requests.Where(request => request.Hospital != Me.Hospital.Code && request.FromWardId == WardId)];
    }

    /// <summary>The drawer says what was refused there.</summary>
    private bool IsToldBeside =>
        Selected is not null && Commands.LastAction?.StartsWith("bed:", StringComparison.Ordinal) == true;

    private static Guid? Whose(BedView bed) => bed.Occupancy?.PatientId ?? bed.Reservation?.PatientId;

    private IReadOnlyList<BlockerView> BlockersOf(BedView bed) =>
        bed.Occupancy is { } inBed ? blockers.FirstOrDefault(one => one.StayId == inBed.StayId)?.Blockers ?? [] : [];

    private PlacementRequestView? RequestOf(BedView bed) =>
        bed.Occupancy is { } inBed ? requests.FirstOrDefault(request => request.StayId == inBed.StayId)
        : bed.Reservation is { } held
            ? requests.FirstOrDefault(request => request.PlacementRequestId == held.PlacementRequestId)
        : null;

    private TileLine LineOf(BedView bed)
    {
        var label = Labels.Find(Whose(bed));
        return TileLine.Of(
            T,
            bed,
            label,
            BlockersOf(bed),
            bed.Occupancy is not null && Namesakes.NameOf(label) is { } name && namesakes.Contains(name),
            Now
        );
    }

    /// <summary>In rooms of several beds: who lies in there.</summary>
    private string? SexOf(string room)
    {
        var beds = board!.Beds.Where(bed => bed.Room == room).ToList();
        var sexes = beds.Where(bed => bed.Occupancy is not null)
            .Select(bed => Labels.Find(Whose(bed))?.Sex)
            .OfType<Sex>()
            .Distinct()
            .ToList();
        return beds.Count > 1 && sexes is [Sex.Female or Sex.Male]
                ? T[sexes[0] == Sex.Female ? "room_sex.female" : "room_sex.male"]
            : beds.Count > 1 && sexes.Count == 0 && beds.TrueForAll(bed => bed.Occupancy is null) ? T["room_empty"]
            : null;
    }

    private static string Short(string room) => room[(room.LastIndexOf('-') + 1)..];

    /// <summary>States first, each bed once; then what may count a bed again.</summary>
    private IReadOnlyList<FilterChip> Chips() =>
        [
            .. WardFilter
                .States.Concat(WardFilter.Attributes)
                .Select(one => new FilterChip(one.Code, T.Code("ward_filter", one.Code), Count(one.Code), one.Icon))
                .Where(chip => chip.Count > 0 || chip.Code != "overdue" || filter.Show.Contains(chip.Code)),
        ];

    private int Count(string show) =>
        board!.Beds.Count(bed => WardFilter.Has(bed, show, BlockersOf(bed).Count > 0, Now));

    private async Task PrintAsync() => await Js.InvokeVoidAsync("printSoon");

    private void ShowAll()
    {
        filter.Text = null;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("show", (string?)null), replace: true);
    }

    private void ToggleHistory() =>
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameter("history", HistoryInUrl is null ? "open" : null),
            replace: true
        );

    /// <summary>The words of the last act belong to another bed.</summary>
    private async Task SelectAsync(BedView bed)
    {
        if (bed.BedId == BedInUrl)
        {
            await CloseAsync();
            return;
        }
        Commands.ForgetLast();
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("bed", bed.BedId), replace: true);
        await Js.InvokeVoidAsync("focusSoon", "h2#bed");
    }

    private async Task CloseAsync()
    {
        Commands.ForgetLast();
        var tile = $"[data-bed='{BedInUrl}']";
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("bed", (Guid?)null), replace: true);
        await Js.InvokeVoidAsync("focusSoon", tile);
    }

    private async Task ArriveAsync(PlacementRequestView request, NewbornChoice? newborns, string? reason)
    {
        var (name, code) = (Labels.NameOf(request.PatientId) ?? T["patient.patient"], request.BedCode);
        var body = new ConfirmArrivalRequest(
            OccurredAt: null,
            newborns,
            newborns == NewbornChoice.Apart ? reason : null
        );
        var arrived = await Commands.RunAsync(
            $"bed:arrival:{request.PlacementRequestId}",
            key => Beds.ConfirmArrivalAsync(request.PlacementRequestId, body, key),
            news: _ => new(T["arrival.done", name], code)
        );
        asksNewborns =
            !arrived && Commands.LastProblem?.Code is "newborn_decision_needed" or "reason_required"
                ? request.PlacementRequestId
                : null;
    }
}
