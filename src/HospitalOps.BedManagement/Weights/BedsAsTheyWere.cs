using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Places;
using HospitalOps.Placement;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Weights;

/// <summary>
/// Beds at an instant of the past, from the stored intervals of occupancies, reservations, cleaning jobs and blocks.
/// </summary>
internal sealed class BedsAsTheyWere
{
    private readonly IReadOnlyDictionary<Guid, Ward> wards;
    private readonly List<BedRow> beds;
    private readonly ILookup<Guid, Interval> occupied;
    private readonly ILookup<Guid, Interval> reserved;
    private readonly ILookup<Guid, Interval> cleaning;
    private readonly ILookup<Guid, Interval> blocked;

    private BedsAsTheyWere(
        IReadOnlyDictionary<Guid, Ward> wards,
        List<BedRow> beds,
        IEnumerable<Interval> occupied,
        IEnumerable<Interval> reserved,
        IEnumerable<Interval> cleaning,
        IEnumerable<Interval> blocked
    )
    {
        (this.wards, this.beds) = (wards, beds);
        this.occupied = occupied.ToLookup(row => row.BedId);
        this.reserved = reserved.ToLookup(row => row.BedId);
        this.cleaning = cleaning.ToLookup(row => row.BedId);
        this.blocked = blocked.ToLookup(row => row.BedId);
    }

    public static async Task<BedsAsTheyWere> ReadAsync(
        BedsDbContext database,
        Guid hospital,
        DateTimeOffset start,
        DateTimeOffset end,
        CancellationToken cancel
    )
    {
        var wards = await database
            .Wards.AsNoTracking()
            .Where(ward => ward.HospitalId == hospital)
            .ToDictionaryAsync(ward => ward.Id, cancel);
        var beds = await BedRows.ReadAsync(database, hospital, null, cancel);
        var occupied = await database
            .Occupancies.AsNoTracking()
            .Where(row =>
                row.HospitalId == hospital && row.StartedAt < end && (row.EndedAt == null || row.EndedAt > start)
            )
            .Select(row => new Interval(row.BedId, row.StayId, row.Sex, row.Isolation, row.StartedAt, row.EndedAt))
            .ToListAsync(cancel);
        var reserved = await (
            from row in database.Reservations.AsNoTracking()
            where row.HospitalId == hospital && row.StartsAt < end && (row.EndedAt == null || row.EndedAt > start)
            join request in database.PlacementRequests.AsNoTracking() on row.PlacementRequestId equals request.Id
            select new Interval(
                row.BedId,
                row.StayId,
                request.Sex,
                request.Isolation,
                row.StartsAt,
                row.EndedAt ?? row.ExpiresAt
            )
        ).ToListAsync(cancel);
        var cleaning = await database
            .CleaningJobs.AsNoTracking()
            .Where(row =>
                row.HospitalId == hospital && row.RequestedAt < end && (row.EndedAt == null || row.EndedAt > start)
            )
            .Select(row => new Interval(
                row.BedId,
                row.Id.Value,
                Sex.Unknown,
                IsolationNeed.None,
                row.RequestedAt,
                row.EndedAt
            ))
            .ToListAsync(cancel);
        var blocked = await database
            .Blocks.AsNoTracking()
            .Where(row =>
                row.HospitalId == hospital && row.BeganAt < end && (row.EndedAt == null || row.EndedAt > start)
            )
            .Select(row => new Interval(
                row.BedId,
                row.Id.Value,
                Sex.Unknown,
                IsolationNeed.None,
                row.BeganAt!.Value,
                row.EndedAt
            ))
            .ToListAsync(cancel);
        return new BedsAsTheyWere(wards, beds, occupied, reserved, cleaning, blocked);
    }

    public string? CodeOf(Guid? bed) => beds.Find(row => row.BedId == bed)?.Code;

    /// <summary>The beds as they were offered to a stay at an instant.</summary>
    public IReadOnlyList<BedSnapshot> At(DateTimeOffset instant, Guid stay) =>
        BedSnapshots.Of([.. beds.Select(bed => At(bed, instant))], wards, stay);

    private BedRow At(BedRow bed, DateTimeOffset instant)
    {
        var (patient, held) = (Find(occupied[bed.BedId], instant), Find(reserved[bed.BedId], instant));
        return bed with
        {
            Serviceability =
                Find(blocked[bed.BedId], instant) is not null ? Serviceability.Blocked.Code()
                : bed.Serviceability == Serviceability.Blocked.Code() ? Serviceability.InService.Code()
                : bed.Serviceability,
            Cleanliness = (Find(cleaning[bed.BedId], instant) is null ? Cleanliness.Clean : Cleanliness.ToClean).Code(),
            StayId = patient?.Who,
            Sex = patient?.Sex.Code(),
            Isolation = patient?.Isolation.Code(),
            PlacementRequestId = held?.Who,
            ReservedStayId = held?.Who,
            ReservedSex = held?.Sex.Code(),
            ReservedIsolation = held?.Isolation.Code(),
        };
    }

    private static Interval? Find(IEnumerable<Interval> intervals, DateTimeOffset instant) =>
        intervals.FirstOrDefault(row => row.From <= instant && (row.To is null || row.To > instant));

    private sealed record Interval(
        Guid BedId,
        Guid Who,
        Sex Sex,
        IsolationNeed Isolation,
        DateTimeOffset From,
        DateTimeOffset? To
    );
}
