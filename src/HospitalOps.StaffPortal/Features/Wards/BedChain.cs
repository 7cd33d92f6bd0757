using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Features.Wards;

/// <summary>The one act that comes next with a bed.</summary>
public enum BedStep
{
    None,

    /// <summary>The patient has left: only where somebody has decided that he may.</summary>
    Vacate,
    Return,
    Arrive,
    Inspect,
    Unblock,
}

/// <summary>How far one link of the chain has come.</summary>
public enum LinkState
{
    Open,
    Waits,
    Done,
}

/// <summary>One link of what leads to the next step.</summary>
/// <param name="When">Done then, or due then.</param>
public sealed record ChainLink(string Text, string? When, LinkState State);

/// <summary>What leads to the next step of a bed, and that step.</summary>
internal static class BedChain
{
    /// <summary>The step for this role; what is not the next one stands behind "…".</summary>
    /// <param name="isAwaited">A request that is held here is known to the reader.</param>
    public static BedStep Next(BedView bed, string role, bool isAwaited)
    {
        if (role is not (Roles.WardNurse or Roles.BedManager))
            return BedStep.None;
        if (bed.CleaningJob is { State: CleaningState.AwaitingInspection })
            return BedStep.Inspect;
        if (bed.Label == BedLabel.Blocked)
            return BedStep.Unblock;
        if (role != Roles.WardNurse)
            return BedStep.None;
        if (bed.Absence is not null)
            return BedStep.Return;
        if (bed.Occupancy is not null)
            return MayLeave(bed) ? BedStep.Vacate : BedStep.None;
        return bed.Label == BedLabel.Reserved && isAwaited ? BedStep.Arrive : BedStep.None;
    }

    /// <summary>A discharge is decided, or the stay has ended already.</summary>
    public static bool MayLeave(BedView bed) =>
        bed.Occupancy?.DischargeDecidedAt is not null
        || bed.Badges.Contains("discharge_decided")
        || bed.Badges.Contains("stay_closed");

    /// <param name="papersDoneAt">The administrative discharge is done since then.</param>
    public static IReadOnlyList<ChainLink> Links(
        Texts texts,
        BedView bed,
        PlacementRequestView? request,
        IReadOnlyList<BlockerView> blockers,
        DateTimeOffset? papersDoneAt,
        DateTimeOffset now
    ) =>
        bed switch
        {
            { Absence: { } away } =>
            [
                new(texts.Code("absence", away.Kind), LocalTime.Brief(away.Since, now), LinkState.Done),
                new(
                    texts["chain.back"],
                    LocalTime.Brief(away.DueBackAt, now),
                    away.DueBackAt < now ? LinkState.Waits : LinkState.Open
                ),
            ],
            { Occupancy: { } inBed } => Leaving(texts, bed, inBed, blockers, papersDoneAt, now),
            { CleaningJob: { } job } =>
            [
                new(texts["chain.cleaning_asked"], LocalTime.Brief(job.Since, now), LinkState.Done),
                new(
                    texts["chain.cleaning_begun"],
                    null,
                    job.State == CleaningState.Requested ? LinkState.Waits : LinkState.Done
                ),
                new(
                    texts["chain.cleaned"],
                    null,
                    job.State == CleaningState.AwaitingInspection ? LinkState.Done : LinkState.Open
                ),
            ],
            { Reservation: { } held } =>
            [
                new(texts["chain.held"], texts["chain.until", LocalTime.Brief(held.ExpiresAt, now)], LinkState.Done),
                new(
                    texts["chain.accepted"],
                    null,
                    held.State == PlacementState.Accepted ? LinkState.Done : LinkState.Waits
                ),
                new(
                    texts["chain.arrived"],
                    request?.NeededBy is { } due ? LocalTime.Brief(due, now) : null,
                    LinkState.Open
                ),
            ],
            _ => [],
        };

    private static List<ChainLink> Leaving(
        Texts texts,
        BedView bed,
        OccupancyView inBed,
        IReadOnlyList<BlockerView> blockers,
        DateTimeOffset? papersDoneAt,
        DateTimeOffset now
    )
    {
        var isDecided = MayLeave(bed);
        List<ChainLink> links = isDecided
            ?
            [
                new(
                    texts["chain.decided"],
                    inBed.DischargeDecidedAt is { } at ? LocalTime.Brief(at, now) : null,
                    LinkState.Done
                ),
                new(
                    texts["chain.papers"],
                    papersDoneAt is { } done ? LocalTime.Brief(done, now) : null,
                    papersDoneAt is null ? LinkState.Waits : LinkState.Done
                ),
            ]
            :
            [
                new(
                    texts[bed.ExpectedDischargeAt is null ? "chain.no_day" : "chain.day"],
                    bed.ExpectedDischargeAt is { } day ? LocalTime.Brief(day, now) : null,
                    bed.ExpectedDischargeAt is null ? LinkState.Waits : LinkState.Done
                ),
                new(texts["chain.undecided"], null, LinkState.Open),
            ];
        links.AddRange(
            blockers.Select(one => new ChainLink(
                texts.Code("blocker", one.Kind),
                one.DueAt is { } due ? LocalTime.Brief(due, now) : null,
                LinkState.Waits
            ))
        );
        return links;
    }
}
