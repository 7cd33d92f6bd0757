using HospitalOps.BedManagement.Cleaning;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Places;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Beds;

/// <summary>The bed belongs to the capacity of its ward, or for a long time does not.</summary>
internal sealed partial class Bed
{
    /// <summary>
    /// Out of service until a person opens it again. A patient, a hold, a block or a cleaning comes first.
    /// </summary>
    public Refusal? Close(Occupancy? open, Reservation? held, string reason, DateTimeOffset now)
    {
        if (open is not null)
            return BedRefusals.Taken(Code, open.StayId, open.StartedAt);
        if (held is not null)
            return BedRefusals.Held(Code, held);
        if (Serviceability == Serviceability.Blocked)
            return BedRefusals.Blocked.With("bedCode", Code).With("until", BlockedUntil).With("reason", BlockReason);
        if (Serviceability == Serviceability.OutOfService)
            return BedRefusals.OutOfService.With("bedCode", Code);
        if (Cleanliness is not Cleanliness.Clean)
            return BedRefusals.NotClean.With("bedCode", Code).With("since", ChangedAt);
        (Serviceability, ChangedAt) = (Serviceability.OutOfService, now);
        Record(BedEvents.Closed(this, reason, now));
        return null;
    }

    /// <summary>
    /// Back in service; after so long it is cleaned first, by the cleaning that waits already where somebody found it
    /// dirty meanwhile.
    /// </summary>
    public Refusal? Reopen(string reason, DateTimeOffset now)
    {
        if (Serviceability != Serviceability.OutOfService)
            return PlaceRefusals.BedOpen.With("bedCode", Code);
        (Serviceability, ChangedAt) = (Serviceability.InService, now);
        Record(BedEvents.Opened(this, reason, now));
        return null;
    }

    /// <summary>The cleaning before the first patient; null when one waits already.</summary>
    public CleaningJob? CleanBeforeUse(CleaningJobId job, string by, DateTimeOffset now)
    {
        if (Cleanliness != Cleanliness.Clean)
            return null;
        Cleanliness = Cleanliness.ToClean;
        return CleaningJob.Open(
            new CleaningOrder
            {
                Id = job,
                Bed = this,
                Class = CleaningClass.Standard,
                Priority = CleaningPriority.Normal,
                RequestedBy = by,
                RequestedAt = now,
            }
        );
    }

    /// <summary>A new bed of the ward.</summary>
    public void Announce(string reason, DateTimeOffset now) => Record(BedEvents.Opened(this, reason, now));

    /// <summary>What is at the bed from now on.</summary>
    public void Equip(string[] tags, string reason, DateTimeOffset now)
    {
        Equipment = tags;
        Record(BedEvents.EquipmentChanged(this, reason, now));
    }

    /// <summary>How many open beds the room has now.</summary>
    public void InRoomOf(int beds) => RoomSize = beds;
}
