using HospitalOps.BedManagement.Absences;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Blocks;
using HospitalOps.BedManagement.Cleaning;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Places;
using HospitalOps.BedManagement.Requests;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.UnitTests;

/// <summary>One bed with what hangs on it, changed only as the use cases change it.</summary>
internal sealed class BedWorld
{
    /// <summary>The acts, by number.</summary>
    public const int Acts = 16;

    private static readonly Guid Hospital = new("0199a000-0000-7000-8000-000000000001");
    public static readonly Ward Cardiology = new()
    {
        Id = new("0199a000-0000-7000-8000-0000000000c1"),
        HospitalId = Hospital,
        Code = "CAR",
        ServiceCode = "CAR",
        NameFr = "Cardiologie",
        NameEn = "Cardiology",
        NameAr = "القلب",
        Building = "A",
        CapacityKind = "bed",
        BedType = "standard",
        CareLevel = CareLevel.Standard,
        SexPolicy = "by_room",
        AgePolicy = "adult",
    };
    private DateTimeOffset now = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);
    private Occupancy? open;
    private Reservation? held;
    private BedAbsence? away;
    private BedBlock? block;
    private CleaningJob? job;

    public BedWorld() =>
        Bed = Bed.InModel(
            new NewBed
            {
                Id = Id(),
                HospitalId = Hospital,
                WardId = Cardiology.Id,
                Code = "BSK-CAR-01A",
                Room = "01",
                RoomSize = 2,
                RoomCapability = "none",
                Equipment = ["oxygen"],
                AddedAt = now,
            }
        );

    public Bed Bed { get; }

    public BedLabel Label =>
        BedLabels.Of(
            Bed.Serviceability,
            Bed.Cleanliness,
            open is not null,
            held is not null,
            away?.Kind == AbsenceKind.Leave
        );

    public bool HasPatient => open is not null;

    /// <summary>True when the act was let through.</summary>
    public bool Act(int number)
    {
        now = now.AddMinutes(1);
        return number switch
        {
            0 => open is null && held is null && Bed.Serviceability == Serviceability.InService && Hold(),
            1 => held is not null && Bed.RefuseEntry(open) is null && Enter(held.PlacementRequestId),
            2 => held is null && Bed.RefuseEntry(open) is null && Enter(null),
            3 => open is not null && Vacate(),
            4 => open is not null && away is null && Leave(AbsenceKind.Leave),
            5 => open is not null && away is null && Leave(AbsenceKind.Theatre),
            6 => away is not null && Return(),
            7 => FindDirty(),
            8 => job is not null && job.Start("cleaner", now) is null && Started(),
            9 => job is not null && job.Finish(inspected: false, now) is null && Ready(),
            10 => block is null
                && (
                    open is not null || held is not null
                        ? Plan()
                        : Bed.Block(open, held, BlockReason.Maintenance, now.AddHours(1), now) is null && Blocked()
                ),
            11 => block is not null && (block.State == BlockState.Planned || Bed.Unblock(now) is null) && Unblocked(),
            12 => held is not null && Expire(),
            13 => job is not null && job.Finish(inspected: true, now) is null && Cleaned(),
            14 => job is not null && job.Pass("nurse", now) is null && Ready(),
            _ => job is not null && job.Fail("dust", "nurse", now) is null && CleanAgain(),
        };
    }

    private Guid Id() => Guid.CreateVersion7(now);

    private bool Hold()
    {
        var needs = new PlacementNeeds(
            CareLevel.Standard,
            null,
            Sex.Female,
            AgeClass.Adult,
            IsolationNeed.None,
            PlacementPriority.Emergency,
            [],
            null,
            null
        );
        var request = PlacementRequest.Ask(
            new PlacementAsk
            {
                Id = Id(),
                HospitalId = Hospital,
                StayId = Id(),
                PatientId = Id(),
                Needs = needs,
                AskedBy = "doctor",
                OccurredAt = now,
            }
        );
        held = Reservation.Hold(new(Id()), Bed, request, "manager", null, now, now.AddHours(1));
        Bed.Reserve(held, now);
        return true;
    }

    private bool Enter(Guid? request)
    {
        held?.End(ReservationState.Used, now);
        open = Occupancy.Start(
            new OccupancyStart
            {
                Id = new(Id()),
                Bed = Bed,
                StayId = held?.StayId ?? Id(),
                PatientId = held?.PatientId ?? Id(),
                Sex = Sex.Female,
                AgeClass = AgeClass.Adult,
                Isolation = IsolationNeed.None,
                StartedAt = now,
                OccurredAt = now,
                StartedBy = "nurse",
            }
        );
        held = null;
        Bed.Occupy(Cardiology, open, request, null, now);
        return true;
    }

    private bool Vacate()
    {
        if (away is not null)
            Return();
        job = Bed.Vacate(
            new BedDeparture
            {
                Occupancy = open!,
                Cause = "discharge",
                Cleaning = CleaningClass.Standard,
                Priority = CleaningPriority.Normal,
                JobId = new(Id()),
                By = "nurse",
                EndedAt = now,
                OccurredAt = now,
            }
        );
        open = null;
        if (block is { State: BlockState.Planned })
            block.TakeEffect(Bed, now);
        return true;
    }

    private bool Leave(AbsenceKind kind)
    {
        away = BedAbsence.Begin(Id(), open!, kind, now.AddHours(4), "nurse", now);
        Bed.BeginAbsence(away, now);
        return true;
    }

    private bool Return()
    {
        Bed.EndAbsence(away!, AbsenceEnd.Returned, "nurse", now, now);
        away = null;
        return true;
    }

    private bool FindDirty()
    {
        Result<CleaningJob> dirty = Bed.FindDirty(open, CleaningPriority.Normal, new(Id()), "nurse", now, now);
        if (dirty.Succeeded)
            job = dirty.Value;
        return dirty.Succeeded;
    }

    private bool Started()
    {
        Bed.StartCleaning(now);
        return true;
    }

    private bool Cleaned()
    {
        Bed.AwaitInspection(now);
        return true;
    }

    private bool CleanAgain()
    {
        Bed.CleanAgain(now);
        return true;
    }

    private bool Ready()
    {
        Bed.FinishCleaning(now, now);
        job = null;
        return true;
    }

    private bool Plan()
    {
        block = BedBlock.Plan(new(Id()), Bed, BlockReason.Maintenance, null, now.AddHours(1), "manager", now);
        Bed.PlanBlock(block, calledOff: false, now);
        return true;
    }

    private bool Blocked()
    {
        block = BedBlock.Begin(new(Id()), Bed, BlockReason.Maintenance, now.AddHours(1), "manager", now);
        return true;
    }

    private bool Unblocked()
    {
        block!.End("manager", now);
        block = null;
        return true;
    }

    private bool Expire()
    {
        Bed.Release(held!, ReservationState.Expired, "expired", now);
        held = null;
        if (block is { State: BlockState.Planned })
            block.TakeEffect(Bed, now);
        return true;
    }
}
