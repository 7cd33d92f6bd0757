using HospitalOps.BedManagement.Blocks;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Beds;

/// <summary>Out of use for a time.</summary>
internal sealed partial class Bed
{
    /// <summary>Takes the bed out of use until a date; a patient in it, or a hold on it, comes first.</summary>
    public Refusal? Block(
        Occupancy? open,
        Reservation? held,
        BlockReason reason,
        DateTimeOffset until,
        DateTimeOffset now
    )
    {
        if (open is not null)
            return BedRefusals.Taken(Code, open.StayId, open.StartedAt);
        if (held is not null)
            return BedRefusals.Held(Code, held);
        if (until <= now)
            return BedRefusals.BlockInPast;
        if (Serviceability == Serviceability.OutOfService)
            return BedRefusals.OutOfService.With("bedCode", Code);
        BeginBlock(reason, until, now);
        return null;
    }

    /// <summary>A block takes effect, or gets a later end.</summary>
    public void BeginBlock(BlockReason reason, DateTimeOffset until, DateTimeOffset now)
    {
        (Serviceability, BlockReason, BlockedUntil, ChangedAt) = (Serviceability.Blocked, reason.Code(), until, now);
        Record(BedEvents.Blocked(this, reason.Code(), until, now));
    }

    /// <summary>A block is planned or called off: the boards show it, what the bed is has not changed.</summary>
    public void PlanBlock(BedBlock block, bool calledOff, DateTimeOffset now)
    {
        ChangedAt = now;
        Record(BedEvents.BlockPlanned(this, block, calledOff, now));
    }

    /// <summary>A person ends the block; the date alone never does.</summary>
    public Refusal? Unblock(DateTimeOffset now)
    {
        if (Serviceability != Serviceability.Blocked)
            return BedRefusals.NotBlocked;
        (Serviceability, BlockReason, BlockedUntil, ChangedAt) = (Serviceability.InService, null, null, now);
        Record(BedEvents.Unblocked(this, now));
        return null;
    }
}
