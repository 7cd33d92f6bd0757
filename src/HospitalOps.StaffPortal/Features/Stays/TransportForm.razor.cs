using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Stays;

/// <summary>The porter jobs of a stay, read again with its page.</summary>
public partial class TransportForm
{
    private IReadOnlyList<TransportView> jobs = [];
    private string? mode = "bed",
        purpose = "imaging",
        toPlace,
        reason;
    private IReadOnlyCollection<string> equipment = [];
    private bool escort;
    private DateTimeOffset? readAt;

    [Inject]
    private Texts T { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    internal ITrackingApi Tracking { get; set; } = default!;

    [Parameter, EditorRequired]
    public LiveData Data { get; set; } = default!;

    [Parameter, EditorRequired]
    public CommandRunner Commands { get; set; } = default!;

    [Parameter, EditorRequired]
    public Guid Stay { get; set; }

    private DateTimeOffset Now => Clock.GetUtcNow();

    protected override async Task OnParametersSetAsync()
    {
        if (readAt == Data.LoadedAt)
            return;
        readAt = Data.LoadedAt;
        await ReadAsync();
    }

    private async Task ReadAsync() => jobs = (await Tracking.ListTransportsAsync(Stay)).Value ?? jobs;

    /// <summary>Why a transport could not be done: a code of the porter's phone, or what somebody wrote.</summary>
    public static string? Reason(Texts texts, string? code) =>
        code is not null && texts.Has($"porter.{code}") ? texts[$"porter.{code}"] : code;

    private async Task ReadyAsync(string why)
    {
        var place = string.IsNullOrWhiteSpace(toPlace) ? null : toPlace.Trim();
        if (
            !await Commands.RunAsync(
                $"ready:{why}",
                key =>
                    Tracking.RequestTransportAsync(
                        new(
                            Stay,
                            Codes.Parse<TransportMode>(mode!),
                            FromBedId: null,
                            ToBedId: null,
                            OccurredAt: null,
                            Codes.Parse<TransportPurpose>(why),
                            place,
                            [.. equipment.Select(Codes.Parse<TransportEquipment>)],
                            escort
                        ),
                        key
                    )
            )
        )
            return;
        toPlace = null;
        await ReadAsync();
    }

    private async Task CallOffAsync(TransportView job)
    {
        if (
            !await Commands.RunAsync(
                $"transport-off:{job.TransportId}",
                key => Tracking.CancelTransportAsync(job.TransportId, new(reason!.Trim()), key)
            )
        )
            return;
        reason = null;
        await ReadAsync();
    }
}
