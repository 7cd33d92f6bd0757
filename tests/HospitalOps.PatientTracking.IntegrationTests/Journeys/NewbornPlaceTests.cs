using HospitalOps.Contracts.Admissions;
using HospitalOps.Contracts.BedManagement;

namespace HospitalOps.PatientTracking.IntegrationTests.Journeys;

/// <summary>A newborn without a bed of its own is where its mother is.</summary>
public sealed class NewbornPlaceTests(TrackingFixture tracking)
{
    [Fact]
    public async Task A_newborn_is_at_its_mothers_bed_follows_her_and_is_apart_when_parted()
    {
        var start = TimeProvider.System.GetUtcNow().AddHours(-3);
        var mother = new Way(start).Arrives(0).IsAdmitted(10, 20, 30, "BSK-CAR-41A");
        var baby = new Way(start);
        baby.Add(
                "Stay",
                baby.Stay,
                new StayOpened
                {
                    HospitalId = TrackingFixture.Bouskoura,
                    StayId = baby.Stay,
                    PatientId = baby.Patient,
                    StayNumber = "2",
                    Kind = "birth",
                    Sex = "female",
                    PersonId = baby.Person,
                    MotherStayId = mother.Stay,
                    OccurredAt = baby.At(40),
                },
                40
            )
            .Add("Bed", Way.New(), Link("linked", 45), 45);
        // The link is heard first.
        await tracking.Log.TellAsync(baby.All.Reverse());
        await tracking.Log.TellAsync(mother.All);
        Assert.Equal(("with_mother", "BSK-CAR-41A"), await WhereAsync());

        await tracking.Log.TellAsync(
            mother
                .Add(
                    "Bed",
                    Way.New(),
                    new BedOccupied
                    {
                        HospitalId = TrackingFixture.Bouskoura,
                        BedId = Way.New(),
                        BedCode = "BSK-CAR-42A",
                        WardId = Way.New(),
                        StayId = mother.Stay,
                        PatientId = mother.Patient,
                        FromBedId = Way.New(),
                        Sex = "female",
                        OccurredAt = mother.At(60),
                    },
                    60
                )
                .All.TakeLast(1)
        );
        Assert.Equal(("with_mother", "BSK-CAR-42A"), await WhereAsync());

        await tracking.Log.TellAsync(baby.Add("Bed", Way.New(), Link("apart", 70), 70).All.TakeLast(1));
        Assert.Equal(("apart", null), await WhereAsync());

        BedNewbornsChanged Link(string how, double minute) =>
            new()
            {
                HospitalId = TrackingFixture.Bouskoura,
                BedId = mother.Stay,
                BedCode = "BSK-CAR-41A",
                WardId = mother.Stay,
                StayId = mother.Stay,
                PatientId = mother.Patient,
                BabyStayId = baby.Stay,
                How = how,
                OccurredAt = baby.At(minute),
            };
        async Task<(string?, string?)> WhereAsync()
        {
            using var clerk = tracking.As("admissions-clerk");
            var place = Assert.Single(
                (await clerk.GetAsync($"/api/v1/journeys/where?patient={baby.Patient}")).Body!.AsArray()
            )!;
            return (place["kind"]?.ToString(), place["code"]?.ToString());
        }
    }
}
