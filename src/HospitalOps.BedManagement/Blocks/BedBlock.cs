using HospitalOps.BedManagement.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Blocks;

/// <summary>
/// A bed out of use, from–until, as a dated fact; the bed's row repeats what is in force. Reaching the date never frees
/// the bed: the
/// block is overdue until a named person ends or prolongs it.
/// </summary>
internal sealed class BedBlock
{
    private BedBlock() { }

    public BedBlockId Id { get; private set; }

    public Guid HospitalId { get; private set; }

    public Guid BedId { get; private set; }

    public BlockReason Reason { get; private set; }

    public BlockState State { get; private set; }

    /// <summary>Planned for this time at the earliest; null = as soon as the bed is empty.</summary>
    public DateTimeOffset? PlannedFrom { get; private set; }

    public DateTimeOffset Until { get; private set; }

    public string? SetBy { get; private set; }

    public DateTimeOffset SetAt { get; private set; }

    public DateTimeOffset? BeganAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public string? EndedBy { get; private set; }

    /// <summary>Who gave it a later end last, and how often that happened.</summary>
    public string? ProlongedBy { get; private set; }

    public int Prolonged { get; private set; }

    public static BedBlock Begin(
        BedBlockId id,
        Bed bed,
        BlockReason reason,
        DateTimeOffset until,
        string by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            Reason = reason,
            State = BlockState.InForce,
            Until = until,
            SetBy = by,
            SetAt = now,
            BeganAt = now,
        };

    /// <summary>Takes effect when the bed is empty, not before <paramref name="from"/>.</summary>
    public static BedBlock Plan(
        BedBlockId id,
        Bed bed,
        BlockReason reason,
        DateTimeOffset? from,
        DateTimeOffset until,
        string by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            Reason = reason,
            State = BlockState.Planned,
            PlannedFrom = from,
            Until = until,
            SetBy = by,
            SetAt = now,
        };

    /// <summary>A plan whose time has come; the bed must be empty and not held.</summary>
    public bool IsDue(DateTimeOffset now) => State == BlockState.Planned && (PlannedFrom is null || PlannedFrom <= now);

    public void TakeEffect(Bed bed, DateTimeOffset now)
    {
        (State, BeganAt) = (BlockState.InForce, now);
        bed.BeginBlock(Reason, Until, now);
    }

    /// <summary>
    /// An act's time is taken before it waits for the bed: it may lie a moment before the beginning that it then finds.
    /// </summary>
    public Refusal? End(string by, DateTimeOffset now)
    {
        (State, EndedAt, EndedBy) = (
            State == BlockState.InForce ? BlockState.Ended : BlockState.Cancelled,
            now > BeganAt || BeganAt is null ? now : BeganAt,
            by
        );
        return null;
    }

    public Refusal? Prolong(DateTimeOffset until, string by, DateTimeOffset now)
    {
        if (until <= now || until <= Until)
            return BedRefusals.BlockNotLater.With("until", Until);
        (Until, ProlongedBy, Prolonged) = (until, by, Prolonged + 1);
        return null;
    }

    /// <summary>The code as it travels and is stored.</summary>
    public string ReasonCode => Reason.Code();
}
