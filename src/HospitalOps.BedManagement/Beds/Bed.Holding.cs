using HospitalOps.BedManagement.Holds;

namespace HospitalOps.BedManagement.Beds;

/// <summary>Holding the bed for a request.</summary>
internal sealed partial class Bed
{
    /// <summary>Holds the bed for a request. A dirty bed may be held too: the cleaning then gets priority.</summary>
    public void Reserve(Reservation reservation, DateTimeOffset occurredAt) =>
        Record(BedEvents.Reserved(this, reservation, occurredAt));

    /// <summary>The hold gets another end.</summary>
    public void ChangeHold(Reservation held, DateTimeOffset until, string by, string reason, DateTimeOffset now)
    {
        held.ChangeTerm(until, by, reason);
        Record(BedEvents.HoldChanged(this, held, now));
    }

    /// <summary>The hold ended unused.</summary>
    public void Release(Reservation reservation, ReservationState how, string reason, DateTimeOffset occurredAt)
    {
        reservation.End(how, occurredAt);
        Record(BedEvents.ReservationEnded(this, reservation, reason, occurredAt));
    }
}
