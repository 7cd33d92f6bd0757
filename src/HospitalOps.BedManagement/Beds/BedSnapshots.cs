using HospitalOps.BedManagement.Places;
using HospitalOps.BedManagement.Requests;
using HospitalOps.Placement;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Beds;

/// <summary>Turns rows into the snapshots that the placement library judges.</summary>
internal static class BedSnapshots
{
    /// <param name="rows">All beds of whole rooms (a ward or a hospital).</param>
    /// <param name="wards">Their wards by id.</param>
    /// <param name="stay">The patient to be placed is nobody's room-mate.</param>
    public static IReadOnlyList<BedSnapshot> Of(
        IReadOnlyCollection<BedRow> rows,
        IReadOnlyDictionary<Guid, Ward> wards,
        Guid stay
    )
    {
        var rooms = rows.ToLookup(row => (row.WardId, row.Room));
        return [.. rows.Select(row => Of(row, wards[row.WardId], rooms[(row.WardId, row.Room)], stay))];
    }

    public static PlacementNeed NeedOf(PlacementRequest request) =>
        new()
        {
            CareLevel = request.CareLevel,
            ServiceCode = request.ServiceCode,
            Sex = request.Sex,
            AgeClass = request.AgeClass,
            Isolation = request.Isolation,
            Priority = request.Priority,
            EquipmentNeeded = request.Equipment,
            SingleRoom = request.SingleRoom,
        };

    private static BedSnapshot Of(BedRow row, Ward ward, IEnumerable<BedRow> room, Guid stay) =>
        new()
        {
            BedId = row.BedId,
            Code = row.Code,
            WardId = row.WardId,
            WardCode = ward.Code,
            ServiceCode = ward.ServiceCode,
            CareLevel = ward.CareLevel,
            BedType = ward.BedType,
            Room = row.Room,
            RoomSize = row.RoomSize,
            SexPolicy = Codes.Parse<SexPolicy>(ward.SexPolicy),
            AgePolicy = Codes.Parse<AgePolicy>(ward.AgePolicy),
            RoomCapability = Codes.Parse<RoomCapability>(row.RoomCapability),
            Equipment = row.Equipment,
            Label = row.Label,
            IsReserved = row.PlacementRequestId is not null,
            Roommates = [.. room.Where(other => other.BedId != row.BedId).SelectMany(other => Roommates(other, stay))],
            Version = row.Version,
        };

    private static IEnumerable<Roommate> Roommates(BedRow bed, Guid stay)
    {
        if (bed.StayId is not null && bed.StayId != stay)
            yield return Roommate(bed.Sex, bed.Isolation);
        if (bed.ReservedStayId is not null && bed.ReservedStayId != stay)
            yield return Roommate(bed.ReservedSex, bed.ReservedIsolation);
        // Who comes when the bed is left must fit those whom the room takes in meanwhile.
        if (bed.NextStayId is not null && bed.NextStayId != stay)
            yield return Roommate(bed.NextSex, bed.NextIsolation);
    }

    private static Roommate Roommate(string? sex, string? isolation) =>
        new(Codes.Parse<Sex>(sex ?? "unknown"), Codes.Parse<IsolationNeed>(isolation ?? "none"));
}
