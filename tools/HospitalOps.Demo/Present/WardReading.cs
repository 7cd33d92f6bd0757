using HospitalOps.Demo.Access;
using HospitalOps.Demo.Plan;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Demo.Present;

/// <summary>Reads the product's own model of wards and beds: the plan follows it, whatever it is.</summary>
internal static class WardReading
{
    public static async Task<(IReadOnlyList<WardSpot> Wards, IReadOnlyDictionary<Guid, long> Versions)> ReadAsync(
        Staff staff
    )
    {
        var manager = staff.BedManager.Beds;
        var levels = (await manager.ListWardsAsync().Must()).ToDictionary(ward => ward.WardId);
        var places = await manager.ListPlacesAsync().Must();
        var read = await Task.WhenAll(
            places
                .Where(place => levels.ContainsKey(place.WardId))
                .Select(async place =>
                    (
                        Places: await manager.ShowWardPlacesAsync(place.WardId).Must(),
                        Board: await manager.ShowWardBoardAsync(place.WardId).Must()
                    )
                )
        );
        var wards = read.Select(ward => new WardSpot(
                ward.Places.Ward.WardId,
                ward.Places.Ward.Code,
                ward.Places.Ward.ServiceCode,
                ward.Places.Ward.BedType,
                levels[ward.Places.Ward.WardId].CareLevel,
                Codes.Parse<SexPolicy>(ward.Places.Ward.SexPolicy),
                Codes.Parse<AgePolicy>(ward.Places.Ward.AgePolicy),
                [
                    .. ward
                        .Places.Beds.Where(bed => bed.Serviceability == Serviceability.InService)
                        .Select(bed => new BedSpot(
                            bed.BedId,
                            bed.Code,
                            bed.Room,
                            bed.RoomSize,
                            Codes.Parse<RoomCapability>(bed.RoomCapability)
                        ))
                        .OrderBy(bed => bed.Code, StringComparer.Ordinal),
                ]
            ))
            .OrderBy(ward => ward.Code, StringComparer.Ordinal)
            .ToList();
        return (wards, read.SelectMany(ward => ward.Board.Beds).ToDictionary(bed => bed.BedId, bed => bed.Version));
    }
}
