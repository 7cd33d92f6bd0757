using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Cleaning;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Places;

/// <summary>
/// The one guarded way to open, close and add beds: by hand or from a file, the same checks under the same locks.
/// </summary>
internal sealed class PlacesCommand(BedsDbContext database, TimeProvider clock)
{
    public async Task<Refusal?> CloseAsync(Guid bed, string reason, Caller caller, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var room = await database.LockRoomOfAsync(bed, caller.HospitalId, cancel);
        if (!room.TryGetValue(bed, out var locked))
            return CommonRefusals.NotFound;
        if (await database.LiveBlockAsync(bed, cancel) is { } live)
            return BedRefusals.BlockExists(locked.Bed.Code, live);
        if (locked.Bed.Close(locked.Open, locked.Held, reason, now) is { } refusal)
            return refusal;
        var period = await database.BedPeriods.SingleAsync(
            period => period.BedId == bed && period.ClosedAt == null,
            cancel
        );
        period.Close(caller.UserName, reason, now);
        Count([.. room.Values]);
        await database.SaveChangesAsync(cancel);
        return null;
    }

    public async Task<Refusal?> ReopenAsync(Guid bed, string reason, Caller caller, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var room = await database.LockRoomOfAsync(bed, caller.HospitalId, cancel);
        if (!room.TryGetValue(bed, out var locked))
            return CommonRefusals.NotFound;
        if (locked.Bed.Reopen(reason, now) is { } refusal)
            return refusal;
        database.Add(BedPeriod.Open(Guid.CreateVersion7(now), locked.Bed, caller.UserName, reason, now));
        if (
            locked.Bed.CleanBeforeUse(new CleaningJobId(Guid.CreateVersion7(now)), caller.UserName, now) is { } cleaning
        )
            database.Add(cleaning);
        Count([.. room.Values]);
        await database.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>A new bed: code site-ward-room-letter, clean and in service.</summary>
    public async Task<Refusal?> AddAsync(
        Ward ward,
        string room,
        string letter,
        string capability,
        string reason,
        Caller caller,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var code = CodeOf(ward, room, letter);
        var neighbours = await database
            .Beds.AsNoTracking()
            .Where(bed => bed.WardId == ward.Id && bed.Room == room)
            .Select(bed => bed.Id)
            .ToListAsync(cancel);
        var locked = await database.LockBedsAsync(neighbours, caller.HospitalId, cancel);
        if (await database.Beds.AnyAsync(bed => bed.Code == code, cancel))
            return PlaceRefusals.BedExists.With("bedCode", code);
        if (locked.Values.FirstOrDefault(other => other.Bed.RoomCapability != capability) is { } different)
            return PlaceRefusals
                .RoomOtherCapability.With("bedCode", different.Bed.Code)
                .With("capability", different.Bed.RoomCapability);
        var bed = Bed.InModel(
            new NewBed
            {
                Id = StableId.Of("bed", code),
                HospitalId = caller.HospitalId,
                WardId = ward.Id,
                Code = code,
                Room = room,
                RoomSize = 1,
                RoomCapability = capability,
                Equipment = BedEquipment.Of(ward.BedType),
                AddedAt = now,
            }
        );
        bed.Announce(reason, now);
        database.AddRange(bed, BedPeriod.Open(Guid.CreateVersion7(now), bed, caller.UserName, reason, now));
        Count([.. locked.Values, new LockedBed(bed, null, null)]);
        try
        {
            await database.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException exception) when (BedConstraints.Explain(exception) is { } lost)
        {
            return lost.With("bedCode", code);
        }
    }

    public static string CodeOf(Ward ward, string room, string letter) =>
        $"{Hospitals.ById(ward.HospitalId).Code}-{ward.Code}-{room}{letter}";

    /// <summary>
    /// A room is as large as its beds in service; who may lie beside whom, and what "single" means, follows from it.
    /// </summary>
    private static void Count(IReadOnlyCollection<LockedBed> room)
    {
        var size = room.Count(other => other.Bed.Serviceability != Serviceability.OutOfService);
        foreach (var other in room)
            other.Bed.InRoomOf(Math.Max(1, size));
    }
}
