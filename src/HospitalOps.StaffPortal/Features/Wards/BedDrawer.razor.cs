using HospitalOps.Api.Admissions;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Wards;

/// <summary>What the drawer knows of its bed beside the board.</summary>
public partial class BedDrawer
{
    private StayView? stay;
    private IReadOnlyList<HandoverView> handovers = [];
    private DateTimeOffset? papersDoneAt;
    private IReadOnlyList<ChainLink> links = [];
    private (Guid? Stay, DateTimeOffset ReadAt) read;

    [Inject]
    private Texts T { get; set; } = default!;

    [Inject]
    internal IAdmissionsApi Admissions { get; set; } = default!;

    [Inject]
    internal ITrackingApi Tracking { get; set; } = default!;

    [Parameter, EditorRequired]
    public StaffIdentity Me { get; set; } = default!;

    [Parameter, EditorRequired]
    public CommandRunner Commands { get; set; } = default!;

    [Parameter, EditorRequired]
    public BedView Bed { get; set; } = default!;

    /// <summary>The beds of the ward, at their latest versions.</summary>
    [Parameter, EditorRequired]
    public Func<IReadOnlyList<BedView>> Ward { get; set; } = default!;

    [Parameter, EditorRequired]
    public PatientLabels Labels { get; set; } = default!;

    [Parameter, EditorRequired]
    public TileLine Line { get; set; } = default!;

    /// <summary>The open request of the patient in the bed, or of whom it is held for.</summary>
    [Parameter]
    public PlacementRequestView? Request { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<BlockerView> Blockers { get; set; } = [];

    /// <summary>When the board was read: what is told beside it is read as often.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset ReadAt { get; set; }

    [Parameter, EditorRequired]
    public DateTimeOffset Now { get; set; }

    [Parameter]
    public bool HistoryOpen { get; set; }

    [Parameter]
    public EventCallback OnHistory { get; set; }

    [Parameter]
    public EventCallback<PlacementRequestView> OnArrive { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    private PatientLabel? Label => Labels.Find(Bed.Occupancy?.PatientId ?? Bed.Reservation?.PatientId);

    protected override async Task OnParametersSetAsync()
    {
        Link();
        var now = (Bed.Occupancy?.StayId ?? Bed.Reservation?.StayId, ReadAt);
        if (now == read)
            return;
        var isAnother = read.Stay != now.Item1;
        read = now;
        if (isAnother)
            (stay, handovers, papersDoneAt) = (null, [], null);
        if (now.Item1 is not { } id || !Menu.OpensStays(Me.Role))
            return;
        stay ??= (await Admissions.GetStayAsync(id)).Value;
        var timeline = (await Tracking.ShowTimelineAsync(id)).Value;
        if (read != now || timeline is null)
            return;
        handovers = [.. timeline.Handovers.OrderByDescending(note => note.WrittenAt).Take(3)];
        papersDoneAt = timeline
            .Milestones.LastOrDefault(one => one is { Milestone: "DischargePaperworkDoneAt", Void: false })
            ?.OccurredAt;
        Link();
    }

    private void Link() => links = BedChain.Links(T, Bed, Request, Blockers, papersDoneAt, Now);

    private static string ClassOf(ChainLink link) =>
        link.State switch
        {
            LinkState.Done => "done",
            LinkState.Waits => "wait",
            _ => "open",
        };

    private static string IconOf(ChainLink link) =>
        link.State switch
        {
            LinkState.Done => "checkmark_circle",
            LinkState.Waits => "hourglass",
            _ => "circle",
        };
}
