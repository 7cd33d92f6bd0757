using HospitalOps.BedManagement.Absences;
using HospitalOps.BedManagement.Blocks;
using HospitalOps.BedManagement.Cleaning;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Beds;

/// <summary>A bed whose row is locked, with what hangs on it.</summary>
internal sealed record LockedBed(Bed Bed, Occupancy? Open, Reservation? Held)
{
    /// <summary>The hold that begins when the bed is left.</summary>
    public Reservation? Planned { get; init; }
}

/// <summary>
/// The only place that locks. Order: placement request, then bed rows in ascending id, then cleaning job, so that no
/// two transactions wait for each other (docs/invariants.md, D1). What hangs on a bed is read after its lock is held.
/// </summary>
internal static class BedLocks
{
    public static Task<PlacementRequest?> LockRequestAsync(
        this BedsDbContext database,
        Guid id,
        Guid hospital,
        CancellationToken cancel
    ) =>
        database
            .PlacementRequests.FromSql(
                $"select * from placement_request where id = {id} and hospital_id = {hospital} for no key update"
            )
            .SingleOrDefaultAsync(cancel);

    /// <summary>A request that the caller's hospital receives or sends.</summary>
    public static Task<PlacementRequest?> LockRequestOfEitherAsync(
        this BedsDbContext database,
        Guid id,
        Guid hospital,
        CancellationToken cancel
    ) =>
        database
            .PlacementRequests.FromSql(
                $"select * from placement_request where id = {id} and (hospital_id = {hospital} or from_hospital_id = {hospital}) for no key update"
            )
            .SingleOrDefaultAsync(cancel);

    /// <summary>The beds in ascending id order; unknown or foreign ids are missing in the answer.</summary>
    public static async Task<IReadOnlyDictionary<Guid, LockedBed>> LockBedsAsync(
        this BedsDbContext database,
        IEnumerable<Guid> ids,
        Guid hospital,
        CancellationToken cancel
    )
    {
        var wanted = ids.Distinct().ToArray();
        var beds = await database
            .Beds.FromSql(
                $"select * from bed where id = any({wanted}) and hospital_id = {hospital} order by id for no key update"
            )
            .ToListAsync(cancel);
        var open = await database
            .Occupancies.Where(occupancy => wanted.Contains(occupancy.BedId) && occupancy.EndedAt == null)
            .ToListAsync(cancel);
        var holds = await database
            .Reservations.Where(reservation =>
                wanted.Contains(reservation.BedId)
                && (reservation.State == ReservationState.Held || reservation.State == ReservationState.Planned)
            )
            .ToListAsync(cancel);
        return beds.ToDictionary(
            bed => bed.Id,
            bed => new LockedBed(
                bed,
                open.FirstOrDefault(occupancy => occupancy.BedId == bed.Id),
                Hold(bed, ReservationState.Held)
            )
            {
                Planned = Hold(bed, ReservationState.Planned),
            }
        );

        Reservation? Hold(Bed bed, ReservationState state) =>
            holds.FirstOrDefault(reservation => reservation.BedId == bed.Id && reservation.State == state);
    }

    /// <summary>One bed, or null.</summary>
    public static async Task<LockedBed?> LockBedAsync(
        this BedsDbContext database,
        Guid id,
        Guid hospital,
        CancellationToken cancel
    ) => (await database.LockBedsAsync([id], hospital, cancel)).GetValueOrDefault(id);

    /// <summary>
    /// All beds of the room of a bed: who may lie beside whom is decided for a room at a time (INV-9).
    /// </summary>
    public static async Task<IReadOnlyDictionary<Guid, LockedBed>> LockRoomOfAsync(
        this BedsDbContext database,
        Guid bed,
        Guid hospital,
        CancellationToken cancel,
        params Guid[] others
    )
    {
        var room = await database
            .Beds.AsNoTracking()
            .Where(row => row.Id == bed && row.HospitalId == hospital)
            .Join(
                database.Beds.AsNoTracking(),
                row => new { row.WardId, row.Room },
                other => new { other.WardId, other.Room },
                (_, other) => other.Id
            )
            .ToListAsync(cancel);
        return await database.LockBedsAsync(room.Concat(others), hospital, cancel);
    }

    /// <summary>All beds of the rooms of some beds.</summary>
    public static async Task<IReadOnlyDictionary<Guid, LockedBed>> LockRoomsOfAsync(
        this BedsDbContext database,
        IReadOnlyCollection<Guid> beds,
        Guid hospital,
        CancellationToken cancel
    )
    {
        var rooms = await database
            .Beds.AsNoTracking()
            .Where(row => beds.Contains(row.Id) && row.HospitalId == hospital)
            .Join(
                database.Beds.AsNoTracking(),
                row => new { row.WardId, row.Room },
                other => new { other.WardId, other.Room },
                (_, other) => other.Id
            )
            .ToListAsync(cancel);
        return await database.LockBedsAsync(rooms, hospital, cancel);
    }

    /// <summary>
    /// Whether the person lies in another bed by what is committed. Asked under the locks and before
    /// <see cref="InstantAsync"/>: who is just leaving another
    /// bed still lies there, and an instant that is read now could be before the one at which he has left it (INV-3,
    /// INV-4).
    /// </summary>
    /// <param name="own">The locked bed that he leaves in the same transaction.</param>
    public static Task<bool> LiesElsewhereAsync(
        this BedsDbContext database,
        Guid stay,
        Guid patient,
        Guid? person,
        Guid? own,
        CancellationToken cancel
    ) =>
        database.Occupancies.AnyAsync(
            occupancy =>
                occupancy.EndedAt == null
                && occupancy.BedId != own
                && (
                    occupancy.StayId == stay
                    || occupancy.PatientId == patient
                    || (person != null && occupancy.PersonId == person)
                ),
            cancel
        );

    /// <summary>Whose stay it is, over both hospitals; null while Admissions has not told it.</summary>
    public static Task<Guid?> PersonOfAsync(this BedsDbContext database, Guid stay, CancellationToken cancel) =>
        database
            .KnownStays.Where(known => known.StayId == stay)
            .Select(known => known.PersonId)
            .SingleOrDefaultAsync(cancel);

    /// <summary>The absence of the patient of a locked bed, or null.</summary>
    public static Task<BedAbsence?> OpenAbsenceAsync(this BedsDbContext database, Guid bed, CancellationToken cancel) =>
        database.Absences.SingleOrDefaultAsync(absence => absence.BedId == bed && absence.EndedAt == null, cancel);

    public static Task<CleaningJob?> LockJobAsync(
        this BedsDbContext database,
        CleaningJobId id,
        CancellationToken cancel
    ) =>
        database
            .CleaningJobs.FromSql($"select * from cleaning_job where id = {id.Value} for no key update")
            .SingleOrDefaultAsync(cancel);

    /// <summary>The block of a locked bed that is planned or in force; there is at most one.</summary>
    public static Task<BedBlock?> LiveBlockAsync(this BedsDbContext database, Guid bed, CancellationToken cancel) =>
        database.Blocks.SingleOrDefaultAsync(
            block => block.BedId == bed && (block.State == BlockState.Planned || block.State == BlockState.InForce),
            cancel
        );

    /// <summary>
    /// The instant at which an occupancy ends or starts: the database clock read under the lock, never before what is
    /// already recorded for the bed or the stay, never the transaction's start (docs/invariants.md, D6).
    /// </summary>
    public static async Task<DateTimeOffset> InstantAsync(
        this BedsDbContext database,
        Guid[] beds,
        Guid stay,
        CancellationToken cancel
    )
    {
        var rows = await database
            .Database.SqlQuery<DateTimeOffset>(
                $"""
                select greatest(
                  clock_timestamp(),
                  (select max(greatest(ended_at, started_at + interval '1 microsecond')) from bed_occupancy where bed_id = any({beds})),
                  (select max(greatest(ended_at, started_at + interval '1 microsecond')) from bed_occupancy where stay_id = {stay})) as "Value"
                """
            )
            .ToListAsync(cancel);
        return rows[0];
    }

    /// <summary>The class of cleaning that the last patient's precautions and the ward ask for.</summary>
    public static CleaningClass CleaningClassOf(bool precautions, CareLevel level) =>
        (precautions, level) switch
        {
            (true, _) => CleaningClass.Terminal,
            (_, CareLevel.Critical) => CleaningClass.CriticalCare,
            _ => CleaningClass.Standard,
        };
}
