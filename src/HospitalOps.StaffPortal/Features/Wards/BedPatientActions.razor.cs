using HospitalOps.StaffPortal.Clients;
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
    private List<BedTile> others = [];

    [Inject]
    private Texts T { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    internal BedsClient Beds { get; set; } = default!;

    [Inject]
    internal TrackingClient Tracking { get; set; } = default!;

    [Parameter, EditorRequired]
    public CommandRunner Commands { get; set; } = default!;

    [Parameter, EditorRequired]
    public BedTile Bed { get; set; } = default!;

    /// <summary>The beds of the ward; those with a patient who is there can be exchanged.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<BedTile> Ward { get; set; } = default!;

    [Parameter, EditorRequired]
    public PatientLabels Labels { get; set; } = default!;

    private DateTimeOffset Now => Clock.GetUtcNow();

    private BedOccupancy Occupancy => Bed.Occupancy!;

    protected override void OnParametersSet()
    {
        others =
        [
            .. Ward.Where(other => other.BedId != Bed.BedId && other.Occupancy is not null && other.Absence is null),
        ];
        if (others.All(other => other.BedId.ToString() != with))
            with = others.FirstOrDefault()?.BedId.ToString();
        exemption ??= T["swap.linen"];
        isolation ??= Bed.Isolation ?? "none";
    }

    private string Label(BedTile other) =>
        $"{other.Code} · {Labels.NameOf(other.Occupancy!.PatientId) ?? T["patient.patient"]}";

    private Task<bool> ActAsync(string action, object body) =>
        Commands.RunAsync($"{action}:{Bed.BedId}:{Bed.Version}", key => Beds.ActOnBedAsync(Bed, action, body, key));

    /// <param name="newborns">together or apart where newborns are with the patient.</param>
    private Task<bool> VacateAsync(string? newborns) =>
        ActAsync(
            "vacate",
            new
            {
                stayId = Occupancy.StayId,
                cause = "discharge",
                newborns,
                newbornReason = newborns == "apart" ? apartReason : null,
            }
        );

    private async Task PrecautionsAsync()
    {
        if (await ActAsync("precautions", new { isolation, reason = precautionReason }))
            precautionReason = null;
    }

    private async Task SwapAsync()
    {
        if (others.FirstOrDefault(bed => bed.BedId.ToString() == with) is not { } other)
            return;
        var reason = string.IsNullOrWhiteSpace(overrideReason) ? null : overrideReason;
        var body = new
        {
            withBedId = other.BedId,
            withBedVersion = other.Version,
            cleaningExemption = exemption,
            overrideReason = reason,
        };
        var swapped = await Commands.RunAsync(
            $"swap:{Bed.BedId}:{Bed.Version}:{other.BedId}:{other.Version}:{reason}",
            key => Beds.ActOnBedAsync(Bed, "swap", body, key)
        );
        breached = !swapped && Commands.LastProblem?.Code == "placement_rule_breached";
        if (swapped)
            (overrideReason, exemption) = (null, null);
    }
}
