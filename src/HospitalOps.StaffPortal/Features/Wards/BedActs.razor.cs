using HospitalOps.Api;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Wards;

/// <summary>Commands on a bed and its patient, each told with its name and its way back.</summary>
public partial class BedActs
{
    private BedAct open;
    private bool breached;
    private string? busyName;

    [Inject]
    private Texts T { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    internal IBedsApi Beds { get; set; } = default!;

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

    /// <summary>The open request of the patient in the bed, or of whom it is held for.</summary>
    [Parameter]
    public PlacementRequestView? Request { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<BlockerView> Blockers { get; set; } = [];

    /// <summary>The receiving ward of a held bed confirms the arrival; it may be asked about newborns.</summary>
    [Parameter]
    public EventCallback<PlacementRequestView> OnArrive { get; set; }

    private DateTimeOffset Now => Clock.GetUtcNow();

    private OccupancyView Occupancy => Bed.Occupancy!;

    private BedStep Step => BedChain.Next(Bed, Me.Role, Request is not null);

    private string Name => NameIn(Bed);

    private bool IsBusy => Commands.Busy is { } busy && busy == busyName;

    private string NextWords =>
        Step switch
        {
            BedStep.Vacate => T["vacate.do"],
            BedStep.Return => T["absence.return"],
            BedStep.Arrive => T["confirm_arrival"],
            _ => T["unblock"],
        };

    private string VacateWarning =>
        string.Join(
            " ",
            new[]
            {
                BedChain.MayLeave(Bed) ? null : T["vacate.undecided"],
                Blockers.Count > 0
                    ? T["vacate.blocked", string.Join(", ", Blockers.Select(one => T.Code("blocker", one.Kind)))]
                    : null,
                T["vacate.then"],
            }.OfType<string>()
        );

    private string NameIn(BedView bed) =>
        Labels.NameOf(bed.Occupancy?.PatientId ?? bed.Reservation?.PatientId) ?? T["patient.patient"];

    private void CloseAct() => open = BedAct.None;

    private Func<Task> Opens(BedAct act) =>
        () =>
        {
            Commands.ForgetLast();
            (open, breached) = (act, false);
            StateHasChanged();
            return Task.CompletedTask;
        };

    private async Task DoNextAsync()
    {
        switch (Step)
        {
            case BedStep.Vacate:
                await Opens(BedAct.Leave)();
                break;
            case BedStep.Return:
                await ReturnAsync(Bed.Version);
                break;
            case BedStep.Arrive:
                await OnArrive.InvokeAsync(Request);
                break;
            case BedStep.Unblock:
                await UnblockAsync(Bed.Version);
                break;
        }
    }

    /// <summary>One press at one version of the bed.</summary>
    private async Task<bool> ActAsync(
        string action,
        Func<string, Task<ApiAnswer<BedView>>> act,
        Func<BedView?, Toast> news,
        long version
    )
    {
        busyName = $"bed:{action}:{Bed.BedId}:{version}";
        var done = await Commands.RunAsync(busyName, act, news: news);
        if (done)
            CloseAct();
        return done;
    }

    private Task<bool> VacateAsync(NewbornChoice? newborns, string? reason = null)
    {
        var (name, code) = (Name, Bed.Code);
        return ActAsync(
            "vacate",
            key =>
                Beds.VacateBedAsync(
                    Bed.BedId,
                    new(Occupancy.StayId, "discharge", OccurredAt: null, newborns, reason),
                    Bed.Version,
                    key
                ),
            _ => new(T["vacate.done", name], T["vacate.done_detail", code]),
            Bed.Version
        );
    }

    private Task<bool> LeaveAsync(LeaveBedRequest leave)
    {
        var (name, code) = (Name, Bed.Code);
        return ActAsync(
            "leave",
            key => Beds.LeaveBedAsync(Bed.BedId, leave, Bed.Version, key),
            after =>
                new(
                    T["absence.done", name, T.Code("absence", leave.Kind)],
                    leave.KeepBed
                        ? T["absence.done_detail", code, LocalTime.Brief(leave.DueBackAt, Now)]
                        : T["vacate.done_detail", code],
                    leave.KeepBed && after is not null ? ToastAct.Undo(() => ReturnAsync(after.Version)) : null
                ),
            Bed.Version
        );
    }

    private Task<bool> ReturnAsync(long version)
    {
        var (name, code) = (Name, Bed.Code);
        return ActAsync(
            "return",
            key => Beds.ReturnToBedAsync(Bed.BedId, new(OccurredAt: null), version, key),
            _ => new(T["absence.returned", name], code),
            version
        );
    }

    private Task<bool> PrecautionsAsync(ChangePrecautionsRequest body)
    {
        var (name, before) = (Name, Bed.Isolation);
        return ActAsync(
            "precautions",
            key => Beds.ChangePrecautionsAsync(Bed.BedId, body, Bed.Version, key),
            after =>
                new(
                    $"{name} : {T.Code("isolation", body.Isolation)}",
                    body.Reason,
                    after is null ? null : ToastAct.Undo(() => PrecautionsBackAsync(before, after.Version))
                ),
            Bed.Version
        );
    }

    private Task<bool> PrecautionsBackAsync(IsolationNeed before, long version) =>
        ActAsync(
            "precautions",
            key =>
                Beds.ChangePrecautionsAsync(Bed.BedId, new(before, T["undo.reason"], OccurredAt: null), version, key),
            _ => new($"{Name} : {T.Code("isolation", before)}"),
            version
        );

    private async Task SwapAsync(SwapBedsRequest body)
    {
        var other = Ward().FirstOrDefault(bed => bed.BedId == body.WithBedId);
        var names = other is null ? Name : T["swap.done", Name, NameIn(other)];
        var swapped = await ActAsync(
            $"swap:{body.WithBedId}:{body.WithBedVersion}:{body.OverrideReason}",
            key => Beds.SwapBedsAsync(Bed.BedId, body, Bed.Version, key),
            _ =>
                new(
                    names,
                    other is null ? null : $"{Bed.Code}, {other.Code}",
                    ToastAct.Undo(() => SwapBackAsync(body))
                ),
            Bed.Version
        );
        breached = !swapped && Commands.LastProblem?.Code == "placement_rule_breached";
    }

    /// <summary>At the versions that the board has by now.</summary>
    private Task<bool> SwapBackAsync(SwapBedsRequest done)
    {
        var (one, other) = (
            Ward().First(bed => bed.BedId == Bed.BedId),
            Ward().First(bed => bed.BedId == done.WithBedId)
        );
        return ActAsync(
            $"swap:{other.BedId}:{other.Version}:back",
            key =>
                Beds.SwapBedsAsync(
                    one.BedId,
                    done with
                    {
                        WithBedVersion = other.Version,
                        OverrideReason = done.OverrideReason ?? T["undo.reason"],
                    },
                    one.Version,
                    key
                ),
            _ => new(T["swap.undone"], $"{one.Code}, {other.Code}"),
            one.Version
        );
    }

    private Task<bool> BlockAsync(BlockBedRequest body)
    {
        var code = Bed.Code;
        return ActAsync(
            "block",
            key => Beds.BlockBedAsync(Bed.BedId, body, Bed.Version, key),
            after =>
                new(
                    T["block.done", code],
                    T.Code("block", body.Reason),
                    after is null ? null : ToastAct.Undo(() => UnblockAsync(after.Version))
                ),
            Bed.Version
        );
    }

    private Task<bool> UnblockAsync(long version)
    {
        var code = Bed.Code;
        return ActAsync(
            "unblock",
            key => Beds.UnblockBedAsync(Bed.BedId, new(), version, key),
            _ => new(T["unblock.done", code]),
            version
        );
    }

    private Task<bool> PartAsync((Guid Newborn, string Reason) part) =>
        Commands.RunAsync(
            $"bed:part:{part.Newborn}",
            key => Beds.PlaceNewbornAsync(part.Newborn, new(NewbornChoice.Apart, part.Reason), key),
            news: _ => new(T["said.part"])
        );
}
