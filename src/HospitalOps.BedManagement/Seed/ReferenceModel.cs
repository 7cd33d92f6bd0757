using System.Globalization;
using System.Text.Json;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Places;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Seed;

/// <summary>The synthetic model of both hospitals (Seed/hospitals.json), laid down once in an empty database.</summary>
internal static class ReferenceModel
{
    public static async Task SeedAsync(BedsDbContext database, TimeProvider clock)
    {
        if (await database.Wards.AnyAsync())
            return;
        var now = clock.GetUtcNow();
        foreach (var hospital in Read().Hospitals)
        foreach (var ward in hospital.Wards)
            Add(database, Hospitals.ByCode(hospital.Code), ward, now);
        await database.SaveChangesAsync();
    }

    private static void Add(BedsDbContext database, Hospital hospital, WardModel model, DateTimeOffset now)
    {
        var wardId = StableId.Of("ward", $"{hospital.Code}-{model.Code}");
        database.Add(
            new Ward
            {
                Id = wardId,
                HospitalId = hospital.Id,
                Code = model.Code,
                ServiceCode = model.Service,
                NameFr = model.Name.Fr,
                NameEn = model.Name.En,
                NameAr = model.Name.Ar,
                Building = model.Building,
                Floor = model.Floor,
                CapacityKind = model.CapacityKind,
                BedType = model.BedType,
                CareLevel = Ward.LevelOf(model.BedType),
                SexPolicy = model.SexPolicy,
                AgePolicy = model.AgePolicy,
            }
        );
        var room = 0;
        foreach (var group in model.RoomGroups)
            for (var number = 0; number < group.Rooms; number++)
            {
                room++;
                var roomCode = room.ToString("D2", CultureInfo.InvariantCulture);
                for (var bed = 0; bed < group.BedsPerRoom; bed++)
                {
                    var code = $"{hospital.Code}-{model.Code}-{roomCode}{(char)('A' + bed)}";
                    var row = Bed.InModel(
                        new NewBed
                        {
                            Id = StableId.Of("bed", code),
                            HospitalId = hospital.Id,
                            WardId = wardId,
                            Code = code,
                            Room = roomCode,
                            RoomSize = group.BedsPerRoom,
                            RoomCapability = group.Isolation,
                            Equipment = BedEquipment.Of(model.BedType),
                            AddedAt = now,
                        }
                    );
                    database.AddRange(row, BedPeriod.Open(StableId.Of("bed_period", code), row, null, null, now));
                }
            }
    }

    private static Model Read()
    {
        using var stream = typeof(ReferenceModel).Assembly.GetManifestResourceStream("hospitals.json")!;
        return JsonSerializer.Deserialize<Model>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record Model(IReadOnlyList<HospitalModel> Hospitals);

    private sealed record HospitalModel(string Code, IReadOnlyList<WardModel> Wards);

    private sealed record WardModel(
        string Code,
        string Service,
        NameModel Name,
        string Building,
        int Floor,
        string CapacityKind,
        string BedType,
        string SexPolicy,
        string AgePolicy,
        IReadOnlyList<RoomGroupModel> RoomGroups
    );

    private sealed record NameModel(string En, string Fr, string Ar);

    private sealed record RoomGroupModel(int Rooms, int BedsPerRoom, string Isolation);
}
