using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Placement.UnitTests;

/// <summary>An ordinary bed and an ordinary need; a test changes what it is about.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    private static readonly Guid Ward = new("0199a000-0000-7000-8000-00000000000a");

    public static BedSnapshot Bed(string code = "BSK-MED-01A") =>
        new()
        {
            BedId = Guid.CreateVersion7(Now),
            Code = code,
            WardId = Ward,
            WardCode = "MED",
            ServiceCode = "MED",
            CareLevel = CareLevel.Standard,
            Room = "01",
            RoomSize = 2,
            SexPolicy = SexPolicy.ByRoom,
            AgePolicy = AgePolicy.Any,
            Label = BedLabel.Free,
        };

    public static BedSnapshot SingleRoom(string code = "BSK-MED-02A") => Bed(code) with { Room = "02", RoomSize = 1 };

    public static PlacementNeed Need() =>
        new()
        {
            CareLevel = CareLevel.Standard,
            ServiceCode = "MED",
            Sex = Sex.Female,
            AgeClass = AgeClass.Adult,
        };

    public static string[] Codes(PlacementNeed need, BedSnapshot bed) =>
        [.. PlacementRules.Breaches(need, bed).Select(b => b.Code)];
}
