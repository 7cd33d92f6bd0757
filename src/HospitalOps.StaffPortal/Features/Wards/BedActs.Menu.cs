using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.SharedKernel.Tracking;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Features.Wards;

/// <summary>What stands behind "…": moves first, then precautions, then, after a line, what is rare.</summary>
public partial class BedActs
{
    private IReadOnlyList<MoreItem> Items =>
        Me.Role switch
        {
            Roles.WardNurse => [.. OfPatient(), .. OfBed()],
            Roles.BedManager => [.. OfBed()],
            _ => [],
        };

    private IEnumerable<MoreItem> OfPatient()
    {
        if (Bed.Occupancy is null)
            yield break;
        var away = Bed.Absence is null ? null : T["why_not.away"];
        yield return new(
            T["ready_to_move"],
            "wheelchair_access",
            AskPorterAsync,
            WhyNot: away ?? (Request is null ? T["why_not.no_request"] : null)
        );
        yield return new(T["absence.title"], "person_walking", Opens(BedAct.Absence), WhyNot: away);
        yield return new(T["swap.title"], "arrow_swap", Opens(BedAct.Swap), WhyNot: away);
        yield return new(T["precautions.title"], "shield_error", Opens(BedAct.Precautions));
        yield return new(T["blocker.open"], "hand_right", null, $"/stays/{Occupancy.StayId}");
        if (Bed.Newborns.Count > 0)
            yield return new(T["newborn.title", Bed.Newborns.Count], "person_heart", Opens(BedAct.Newborns));
    }

    private IEnumerable<MoreItem> OfBed()
    {
        if (Bed.Label == BedLabel.Blocked || Bed.PlannedBlock is not null)
        {
            if (Bed.PlannedBlock is not null && Bed.Label != BedLabel.Blocked)
                yield return new(T["blocks.call_off"], "wrench", () => UnblockAsync(Bed.Version), IsAfterLine: true);
            yield return new(T["blocks.prolong"], "calendar_clock", ProlongAsync);
        }
        else if (Bed.Label != BedLabel.OutOfService)
            yield return new(
                T[Bed.Occupancy is null && Bed.Reservation is null ? "block" : "blocks.when_empty"],
                "wrench",
                Opens(BedAct.Block),
                IsAfterLine: true
            );
        if (Bed.Label == BedLabel.Free)
            yield return new(T["found_dirty"], "broom", FoundDirtyAsync);
        if (Bed.Occupancy is not null && Me.Role == Roles.WardNurse && Step != BedStep.Vacate)
            yield return new(T["vacate.do"], "door_arrow_right", Opens(BedAct.Leave));
    }

    private Task<bool> ProlongAsync()
    {
        var until = ((Bed.Block ?? Bed.PlannedBlock)?.Until is { } end && end > Now ? end : Now).AddDays(1);
        var code = Bed.Code;
        return ActAsync(
            "prolong",
            key => Beds.ProlongBlockAsync(Bed.BedId, new(until), Bed.Version, key),
            _ => new(T["block.done", code], T["until", LocalTime.Brief(until, Now)]),
            Bed.Version
        );
    }

    private Task<bool> FoundDirtyAsync()
    {
        var code = Bed.Code;
        return ActAsync(
            "found-dirty",
            key => Beds.ReportDirtyBedAsync(Bed.BedId, new(OccurredAt: null), Bed.Version, key),
            _ => new(T["found_dirty.done", code], T["vacate.done_detail", code]),
            Bed.Version
        );
    }

    /// <summary>To the bed that is held for him, where one is.</summary>
    private Task<bool> AskPorterAsync()
    {
        var name = Name;
        return Commands.RunAsync(
            $"bed:move:{Bed.BedId}",
            key =>
                Tracking.RequestTransportAsync(
                    new(Occupancy.StayId, TransportMode.Bed, Bed.BedId, Request?.BedId, OccurredAt: null),
                    key
                ),
            news: job =>
                new(
                    T["porter.asked", name],
                    job?.ToPlace ?? Request?.BedCode,
                    job is null ? null : ToastAct.Undo(() => CallPorterOffAsync(job.TransportId, name))
                )
        );
    }

    private Task<bool> CallPorterOffAsync(Guid transport, string name) =>
        Commands.RunAsync(
            $"bed:move-off:{transport}",
            key => Tracking.CancelTransportAsync(transport, new(T["undo.reason"]), key),
            news: _ => new(T["porter.called_off", name])
        );
}
