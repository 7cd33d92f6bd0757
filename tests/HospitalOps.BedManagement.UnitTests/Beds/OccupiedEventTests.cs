using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Places;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.UnitTests.Beds;

/// <summary>What other services judge a night by is told as it was when the bed was entered.</summary>
public sealed class OccupiedEventTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("by_room", 2, "CAR-01")]
    [InlineData("female", 4, "CAR-01")]
    [InlineData("by_room", 1, null)]
    [InlineData("any", 4, null)]
    public void Only_a_room_of_several_beds_for_one_sex_is_shared(string policy, int beds, string? room) =>
        Assert.Equal(room, Told(Ward("bed", CareLevel.Standard, policy), beds).SharedRoom);

    [Theory]
    [InlineData("bed", CareLevel.Standard, "CARDIO")]
    [InlineData("bed", CareLevel.Critical, null)]
    [InlineData("bed", CareLevel.ShortStay, null)]
    [InlineData("place", CareLevel.Standard, null)]
    public void Only_a_standard_ward_takes_the_patients_of_one_service(string kind, CareLevel level, string? service) =>
        Assert.Equal(
            (service, "male"),
            (Told(Ward(kind, level, "any"), 2).WardServiceCode, Told(Ward(kind, level, "any"), 2).Sex)
        );

    private static Contracts.BedManagement.BedOccupied Told(Ward ward, int beds)
    {
        var bed = Bed.InModel(
            new NewBed
            {
                Id = Id(),
                HospitalId = ward.HospitalId,
                WardId = ward.Id,
                Code = "BSK-CAR-01A",
                Room = "01",
                RoomSize = beds,
                RoomCapability = "none",
                Equipment = [],
                AddedAt = Now,
            }
        );
        var occupancy = Occupancy.Start(
            new OccupancyStart
            {
                Id = new(Id()),
                Bed = bed,
                StayId = Id(),
                PatientId = Id(),
                Sex = Sex.Male,
                AgeClass = AgeClass.Adult,
                Isolation = IsolationNeed.None,
                StartedAt = Now,
                OccurredAt = Now,
                StartedBy = "nurse",
            }
        );
        return BedEvents.Occupied(bed, ward, occupancy, null, null, null, Now);
    }

    private static Ward Ward(string kind, CareLevel level, string policy) =>
        new()
        {
            Id = Id(),
            HospitalId = Id(),
            Code = "CAR",
            ServiceCode = "CARDIO",
            NameFr = "",
            NameEn = "",
            NameAr = "",
            Building = "A",
            CapacityKind = kind,
            BedType = "standard",
            CareLevel = level,
            SexPolicy = policy,
            AgePolicy = "any",
        };

    private static Guid Id() => Guid.CreateVersion7(Now);
}
