using HospitalOps.Api;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
using HospitalOps.Indicators;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HospitalOps.StaffPortal.Features.Wards;

/// <summary>The live board of one ward.</summary>
public partial class WardPage
{
    private WardBoard? board;
    private IReadOnlyList<PlacementRequestView> arrivals = [];

    /// <summary>Patients who wait for a bed of this service and have none yet.</summary>
    private IReadOnlyList<PlacementRequestView> wanted = [];

    /// <summary>Patients of this ward who are to go to the other hospital.</summary>
    private IReadOnlyList<PlacementRequestView> leaving = [];

    /// <summary>What holds discharges of this ward back.</summary>
    private IReadOnlyList<WardBlockers> blockers = [];

    private string? blockReason = "maintenance";
    private int blockHours = 4;
    private readonly WardFilter filter = new();

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Parameter]
    public Guid WardId { get; set; }

    [SupplyParameterFromQuery(Name = "bed")]
    public Guid? BedInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "history")]
    public string? HistoryInUrl { get; set; }

    private BedView? Selected => board?.Beds.FirstOrDefault(bed => bed.BedId == BedInUrl);

    private IReadOnlyList<BedView> Shown =>
        [
            .. board!.Beds.Where(bed =>
                filter.Lets(bed, Labels.NameOf(bed.Occupancy?.PatientId ?? bed.Reservation?.PatientId), Now)
            ),
        ];

    /// <summary>The labels count every bed once; the attributes after them may count a bed again.</summary>
    private IEnumerable<(string Show, int Count)> Chips() =>
        WardTable
            .Labels.Select(label => label.Code())
            .Concat(WardFilter.Attributes)
            .Select(show => (show, board!.Beds.Count(bed => WardFilter.Has(bed, show, Now))))
            .Where(chip => chip.Item2 > 0 || chip.show == filter.Show);

    private async Task PrintAsync() => await Js.InvokeVoidAsync("printSoon");

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var answer = await Beds.ShowWardBoardAsync(WardId);
        if (answer.Value is null)
            return answer.Problem;
        board = answer.Value;
        var requests = await Beds.ListPlacementRequestsAsync("open");
        blockers = (await Tracking.ListBlockersAsync(WardId)).Value ?? blockers;
        arrivals =
        [
            .. (requests.Value ?? []).Where(request =>
                request.WardId == WardId && request.State is PlacementState.Reserved or PlacementState.Accepted
            ),
        ];
        wanted =
        [
            .. (requests.Value ?? []).Where(request =>
                request.State == PlacementState.Requested
                && request.Hospital == Me.Hospital.Code
                && request.ServiceCode == board.Ward.ServiceCode
            ),
        ];
        leaving =
        [
            .. (requests.Value ?? []).Where(request =>
                request.Hospital != Me.Hospital.Code && request.FromWardId == WardId
            ),
        ];
        if (leaving.Count > 0)
            foreach (var hospital in Hospitals.All)
                Data.Listen(hospital.Id);
        await Labels.AddAsync(
            board
                .Beds.SelectMany(bed =>
                    new[] { bed.Occupancy?.PatientId, bed.Reservation?.PatientId }.Concat(
                        bed.Newborns.Select(newborn => (Guid?)newborn.PatientId)
                    )
                )
                .Concat(arrivals.Concat(wanted).Concat(leaving).Select(request => (Guid?)request.PatientId))
        );
        return null;
    }

    private DateTimeOffset Later(BedView bed) =>
        ((bed.Block ?? bed.PlannedBlock)?.Until is { } until && until > Now ? until : Now).AddDays(1);

    private void ToggleHistory() =>
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameter("history", HistoryInUrl is null ? "open" : null),
            replace: true
        );

    private void Select(BedView bed) =>
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameter("bed", bed.BedId == BedInUrl ? null : bed.BedId),
            replace: true
        );

    private Task<bool> UnblockAsync(BedView bed) =>
        Commands.RunAsync(
            $"unblock:{bed.BedId}:{bed.Version}",
            key => Beds.UnblockBedAsync(bed.BedId, new(), bed.Version, key)
        );

    private Task<bool> ProlongAsync(BedView bed) =>
        Commands.RunAsync(
            $"prolong-block:{bed.BedId}:{bed.Version}",
            key => Beds.ProlongBlockAsync(bed.BedId, new(Later(bed)), bed.Version, key)
        );

    private Task<bool> BlockAsync(BedView bed)
    {
        var body = new BlockBedRequest(
            Codes.Parse<BlockReason>(blockReason!),
            Now.AddHours(blockHours),
            WhenEmpty: true
        );
        return Commands.RunAsync(
            $"block:{bed.BedId}:{bed.Version}",
            key => Beds.BlockBedAsync(bed.BedId, body, bed.Version, key)
        );
    }

    private Task<bool> FoundDirtyAsync(BedView bed) =>
        Commands.RunAsync(
            $"found-dirty:{bed.BedId}:{bed.Version}",
            key => Beds.ReportDirtyBedAsync(bed.BedId, new(OccurredAt: null), bed.Version, key)
        );

    /// <summary>A mother who is moved: the service asks whether her newborn comes with her.</summary>
    private Guid? asksNewborns;
    private string? apartReason;

    private async Task ArriveAsync(PlacementRequestView request, NewbornChoice? newborns)
    {
        var body = new ConfirmArrivalRequest(
            OccurredAt: null,
            newborns,
            newborns == NewbornChoice.Apart ? apartReason : null
        );
        var arrived = await Commands.RunAsync(
            $"arrival:{request.PlacementRequestId}",
            key => Beds.ConfirmArrivalAsync(request.PlacementRequestId, body, key)
        );
        asksNewborns =
            !arrived && Commands.LastProblem?.Code is "newborn_decision_needed" or "reason_required"
                ? request.PlacementRequestId
                : null;
        if (arrived)
            apartReason = null;
    }

    private Task<bool> AcceptAsync(PlacementRequestView request) =>
        Commands.RunAsync(
            $"accept:{request.PlacementRequestId}",
            key => Beds.AcceptPatientAsync(request.PlacementRequestId, new(OccurredAt: null), key)
        );
}
