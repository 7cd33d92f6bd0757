using System.Text.Json.Nodes;
using HospitalOps.Contracts.BedManagement;

namespace HospitalOps.PatientTracking.IntegrationTests.Transports;

/// <summary>A porter is told of the precautions in force, whoever told them and whenever the job was opened.</summary>
public sealed class PrecautionTests(TrackingFixture tracking)
{
    [Fact]
    public async Task What_the_request_asks_for_is_on_the_announced_job_and_what_the_bed_tells_on_every_later_one()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-90)).Arrives(0);
        var (request, bed) = (Way.New(), Way.New());
        way.Add(
                "PlacementRequest",
                request,
                new PlacementRequested
                {
                    HospitalId = TrackingFixture.Bouskoura,
                    PlacementRequestId = request,
                    StayId = way.Stay,
                    PatientId = way.Patient,
                    Kind = "admission",
                    CareLevel = "standard",
                    Priority = "emergency",
                    Isolation = "airborne",
                    OccurredAt = way.At(10),
                },
                10
            )
            .Add(
                "Bed",
                bed,
                new BedReserved
                {
                    HospitalId = TrackingFixture.Bouskoura,
                    BedId = bed,
                    BedCode = "BSK-CAR-31A",
                    WardId = bed,
                    PlacementRequestId = request,
                    StayId = way.Stay,
                    PatientId = way.Patient,
                    ExpiresAt = way.At(60),
                    OccurredAt = way.At(12),
                },
                12
            );
        await tracking.Log.TellAsync(way.All);
        Assert.Equal("airborne", (await JobAsync(way.Stay))["isolation"]?.ToString());

        await TellAsync(
            new BedOccupied
            {
                HospitalId = TrackingFixture.Bouskoura,
                BedId = bed,
                BedCode = "BSK-CAR-31A",
                WardId = bed,
                StayId = way.Stay,
                PatientId = way.Patient,
                PlacementRequestId = request,
                Sex = "female",
                Isolation = "airborne",
                OccurredAt = way.At(30),
            },
            30
        );
        await TellAsync(
            new BedLeaveBegan
            {
                HospitalId = TrackingFixture.Bouskoura,
                BedId = bed,
                BedCode = "BSK-CAR-31A",
                WardId = bed,
                StayId = way.Stay,
                PatientId = way.Patient,
                Kind = "imaging",
                DueBackAt = way.At(120),
                OccurredAt = way.At(40),
            },
            40
        );
        Assert.Equal(
            ("imaging", "airborne"),
            ((await JobAsync(way.Stay))["purpose"]!.ToString(), (await JobAsync(way.Stay))["isolation"]?.ToString())
        );

        await ChangeAsync("contact", 50);
        Assert.Equal("contact", (await JobAsync(way.Stay))["isolation"]?.ToString());
        await ChangeAsync("none", 55);
        Assert.Null((await JobAsync(way.Stay))["isolation"]);
        await ChangeAsync("droplet", 60);
        using var nurse = tracking.As("ward-nurse");
        var asked = await nurse.PostAsync(
            "/api/v1/transports",
            new
            {
                stayId = way.Stay,
                mode = "chair",
                purpose = "examination",
                toPlace = "Écho",
            }
        );
        Assert.Equal((201, "droplet"), (asked.Status, asked.Body!["isolation"]?.ToString()));

        Task ChangeAsync(string isolation, double minute) =>
            TellAsync(
                new BedPrecautionsChanged
                {
                    HospitalId = TrackingFixture.Bouskoura,
                    BedId = bed,
                    BedCode = "BSK-CAR-31A",
                    WardId = bed,
                    StayId = way.Stay,
                    PatientId = way.Patient,
                    Isolation = isolation,
                    Reason = "BMR",
                    OccurredAt = way.At(minute),
                },
                minute
            );
        async Task TellAsync(object message, double minute) =>
            await tracking.Log.TellAsync(way.Add("Bed", bed, message, minute).All.TakeLast(1));
    }

    private async Task<JsonNode> JobAsync(Guid stay)
    {
        using var nurse = tracking.As("ward-nurse");
        return (await nurse.GetAsync($"/api/v1/transports?stayId={stay}"))
            .Body!.AsArray()
            .Single(job => job!["purpose"]!.ToString() is "bed" or "imaging")!;
    }
}
