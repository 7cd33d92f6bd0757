using HospitalOps.Api;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Wards;

/// <summary>Commands on a bed with a patient.</summary>
public partial class BedPatientActions
{
    private string? isolation,
        precautionReason,
        apartReason;
    private string? kind = "leave",
        with,
        exemption,
        overrideReason;
    private int hours = 2;
    private bool breached;
    private List<BedView> others = [];

    [Inject]
    private Texts T { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    internal IBedsApi Beds { get; set; } = default!;

    [Inject]
    internal ITrackingApi Tracking { get; set; } = default!;

    [Parameter, EditorRequired]
    public CommandRunner Commands { get; set; } = default!;

    [Parameter, EditorRequired]
    public BedView Bed { get; set; } = default!;

    /// <summary>The beds of the ward; those with a patient who is there can be exchanged.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<BedView> Ward { get; set; } = default!;

    [Parameter, EditorRequired]
    public PatientLabels Labels { get; set; } = default!;

    private DateTimeOffset Now => Clock.GetUtcNow();

    private OccupancyView Occupancy => Bed.Occupancy!;

    protected override void OnParametersSet()
    {
        others =
        [
            .. Ward.Where(other => other.BedId != Bed.BedId && other.Occupancy is not null && other.Absence is null),
        ];
        if (others.All(other => other.BedId.ToString() != with))
            with = others.FirstOrDefault()?.BedId.ToString();
        exemption ??= T["swap.linen"];
        isolation ??= Bed.Isolation.Code();
    }

    private string Label(BedView other) =>
        $"{other.Code} · {Labels.NameOf(other.Occupancy!.PatientId) ?? T["patient.patient"]}";

    /// <summary>One press at one version of the bed.</summary>
    private Task<bool> ActAsync(string action, Func<Guid, IfMatch, string, Task<ApiAnswer<BedView>>> act) =>
        Commands.RunAsync($"{action}:{Bed.BedId}:{Bed.Version}", key => act(Bed.BedId, Bed.Version, key));

    /// <param name="newborns">Where newborns are with the patient.</param>
    private Task<bool> VacateAsync(NewbornChoice? newborns) =>
        ActAsync(
            "vacate",
            (id, version, key) =>
                Beds.VacateBedAsync(
                    id,
                    new(
                        Occupancy.StayId,
                        "discharge",
                        OccurredAt: null,
                        newborns,
                        newborns == NewbornChoice.Apart ? apartReason : null
                    ),
                    version,
                    key
                )
        );

    private Task<bool> LeaveAsync(bool keepBed) =>
        ActAsync(
            "leave",
            (id, version, key) =>
                Beds.LeaveBedAsync(id, new(Codes.Parse<AbsenceKind>(kind!), Now.AddHours(hours), keepBed), version, key)
        );

    private Task<bool> ReturnAsync() =>
        ActAsync("return", (id, version, key) => Beds.ReturnToBedAsync(id, new(OccurredAt: null), version, key));

    private async Task PrecautionsAsync()
    {
        var body = new ChangePrecautionsRequest(
            Codes.Parse<IsolationNeed>(isolation!),
            precautionReason!,
            OccurredAt: null
        );
        if (await ActAsync("precautions", (id, version, key) => Beds.ChangePrecautionsAsync(id, body, version, key)))
            precautionReason = null;
    }

    private async Task SwapAsync()
    {
        if (others.FirstOrDefault(bed => bed.BedId.ToString() == with) is not { } other)
            return;
        var reason = string.IsNullOrWhiteSpace(overrideReason) ? null : overrideReason;
        var body = new SwapBedsRequest(other.BedId, other.Version, exemption!, reason, OccurredAt: null);
        var swapped = await Commands.RunAsync(
            $"swap:{Bed.BedId}:{Bed.Version}:{other.BedId}:{other.Version}:{reason}",
            key => Beds.SwapBedsAsync(Bed.BedId, body, Bed.Version, key)
        );
        breached = !swapped && Commands.LastProblem?.Code == "placement_rule_breached";
        if (swapped)
            (overrideReason, exemption) = (null, null);
    }
}
