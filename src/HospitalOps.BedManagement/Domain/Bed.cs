using HospitalOps.Placement;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.Messaging;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Domain;

/// <summary>
/// One bed with its own facts. Its occupancy and reservations are rows of their own; whoever changes them holds the
/// lock on this row and passes them in.
/// </summary>
internal sealed class Bed : AggregateRoot
{
    private Bed()
    {
    }

    public Guid Id { get; private set; }

    public override Guid AggregateId => Id;

    public override string AggregateType => "Bed";

    public string Code { get; private set; } = "";

    public Guid WardId { get; private set; }

    public string Room { get; private set; } = "";

    public int RoomSize { get; private set; }

    /// <summary>none, contact, airborne_negative_pressure, protective_positive_pressure, radiation_shielded.</summary>
    public string RoomCapability { get; private set; } = "none";

    public Serviceability Serviceability { get; private set; }

    public string? BlockReason { get; private set; }

    public DateTimeOffset? BlockedUntil { get; private set; }

    public Cleanliness Cleanliness { get; private set; }

    /// <summary>When the bed's own facts changed last.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public static Bed InModel(Guid id, Guid hospital, Guid ward, string code, string room, int roomSize, string capability, DateTimeOffset now) => new()
    {
        Id = id, HospitalId = hospital, WardId = ward, Code = code, Room = room, RoomSize = roomSize, RoomCapability = capability, ChangedAt = now,
    };

    /// <summary>Null when a patient may enter now: in service, clean, nobody in it.</summary>
    public Refusal? RefuseEntry(Occupancy? open)
    {
        if (open is not null) return BedRefusals.Taken(Code, open.StayId, open.StartedAt);
        return Serviceability switch
        {
            Serviceability.Blocked => BedRefusals.Blocked.With("bedCode", Code).With("until", BlockedUntil).With("reason", BlockReason),
            Serviceability.OutOfService => BedRefusals.OutOfService.With("bedCode", Code),
            _ => Cleanliness == Cleanliness.Clean ? null : BedRefusals.NotClean.With("bedCode", Code).With("since", ChangedAt),
        };
    }

    /// <summary>Holds the bed for a request. A dirty bed may be held too: the cleaning then gets priority.</summary>
    public void Reserve(Reservation reservation, DateTimeOffset occurredAt) => Record(new BedReserved
    {
        HospitalId = HospitalId,
        BedId = Id,
        BedCode = Code,
        WardId = WardId,
        PlacementRequestId = reservation.PlacementRequestId,
        StayId = reservation.StayId,
        PatientId = reservation.PatientId,
        ExpiresAt = reservation.ExpiresAt,
        OccurredAt = occurredAt,
    });

    /// <summary>The hold ended unused.</summary>
    public void Release(Reservation reservation, ReservationState how, string reason, DateTimeOffset occurredAt)
    {
        reservation.End(how, occurredAt);
        Record(new ReservationExpired
        {
            HospitalId = HospitalId,
            BedId = Id,
            BedCode = Code,
            WardId = WardId,
            PlacementRequestId = reservation.PlacementRequestId,
            StayId = reservation.StayId,
            Reason = reason,
            OccurredAt = occurredAt,
        });
    }

    /// <summary>The receiving ward confirms the patient in the bed.</summary>
    public void Occupy(Occupancy occupancy, Guid? request, Guid? fromBed, DateTimeOffset occurredAt)
    {
        ChangedAt = occupancy.StartedAt;
        Record(new BedOccupied
        {
            HospitalId = HospitalId,
            BedId = Id,
            BedCode = Code,
            WardId = WardId,
            StayId = occupancy.StayId,
            PatientId = occupancy.PatientId,
            PlacementRequestId = request,
            FromBedId = fromBed,
            OccurredAt = occurredAt,
        });
    }

    /// <summary>The bed is empty; it must be cleaned before anybody else (INV-8).</summary>
    public CleaningJob Vacate(Occupancy occupancy, string cause, CleaningClass cleaning, CleaningPriority priority, Guid job, string by, DateTimeOffset end, DateTimeOffset occurredAt)
    {
        occupancy.End(end, by);
        Cleanliness = Cleanliness.ToClean;
        ChangedAt = end;
        Record(new BedVacated
        {
            HospitalId = HospitalId,
            BedId = Id,
            BedCode = Code,
            WardId = WardId,
            StayId = occupancy.StayId,
            PatientId = occupancy.PatientId,
            Cause = cause,
            CleaningJobId = job,
            OccurredAt = occurredAt,
        });
        return CleaningJob.Open(job, this, occupancy.StayId, cleaning, priority, by, end, occurredAt);
    }

    /// <summary>A bed shown clean is not.</summary>
    public Result<CleaningJob> FindDirty(Occupancy? open, CleaningPriority priority, Guid job, string by, DateTimeOffset now, DateTimeOffset occurredAt)
    {
        if (open is not null) return BedRefusals.Taken(Code, open.StayId, open.StartedAt);
        if (Cleanliness != Cleanliness.Clean) return BedRefusals.NotClean.With("bedCode", Code).With("since", ChangedAt);
        (Cleanliness, ChangedAt) = (Cleanliness.ToClean, now);
        Record(new BedFoundDirty
        {
            HospitalId = HospitalId, BedId = Id, BedCode = Code, WardId = WardId, CleaningJobId = job, OccurredAt = occurredAt,
        });
        return CleaningJob.Open(job, this, null, CleaningClass.Standard, priority, by, now, occurredAt);
    }

    public void StartCleaning(DateTimeOffset now) => (Cleanliness, ChangedAt) = (Cleanliness.BeingCleaned, now);

    /// <summary>Clean again; the next patient may come.</summary>
    public void FinishCleaning(DateTimeOffset now, DateTimeOffset occurredAt)
    {
        (Cleanliness, ChangedAt) = (Cleanliness.Clean, now);
        Record(new BedReady { HospitalId = HospitalId, BedId = Id, BedCode = Code, WardId = WardId, OccurredAt = occurredAt });
    }

    /// <summary>Takes the bed out of use until a date; a patient in it, or a hold on it, comes first.</summary>
    public Refusal? Block(Occupancy? open, Reservation? held, BlockReason reason, DateTimeOffset until, DateTimeOffset now)
    {
        if (open is not null) return BedRefusals.Taken(Code, open.StayId, open.StartedAt);
        if (held is not null) return BedRefusals.Held(Code, held);
        if (until <= now) return BedRefusals.BlockInPast;
        if (Serviceability == Serviceability.OutOfService) return BedRefusals.OutOfService.With("bedCode", Code);
        BeginBlock(reason, until, now);
        return null;
    }

    /// <summary>A block takes effect, or gets a later end.</summary>
    public void BeginBlock(BlockReason reason, DateTimeOffset until, DateTimeOffset now)
    {
        (Serviceability, BlockReason, BlockedUntil, ChangedAt) = (Serviceability.Blocked, reason.ToCode(), until, now);
        Record(new BedBlocked
        {
            HospitalId = HospitalId, BedId = Id, BedCode = Code, WardId = WardId, Reason = reason.ToCode(), Until = until, OccurredAt = now,
        });
    }

    /// <summary>A block is planned or called off: the boards show it, what the bed is has not changed.</summary>
    public void PlanBlock(DateTimeOffset now) => ChangedAt = now;

    /// <summary>A person ends the block; the date alone never does.</summary>
    public Refusal? Unblock(DateTimeOffset now)
    {
        if (Serviceability != Serviceability.Blocked) return BedRefusals.NotBlocked;
        (Serviceability, BlockReason, BlockedUntil, ChangedAt) = (Serviceability.InService, null, null, now);
        Record(new BedUnblocked { HospitalId = HospitalId, BedId = Id, BedCode = Code, WardId = WardId, OccurredAt = now });
        return null;
    }
}
