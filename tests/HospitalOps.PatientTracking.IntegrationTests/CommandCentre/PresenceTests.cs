using HospitalOps.Contracts.Admissions;

namespace HospitalOps.PatientTracking.IntegrationTests.CommandCentre;

/// <summary>Expected is not here, and a day patient is no inpatient.</summary>
public sealed class PresenceTests(TrackingFixture tracking)
{
    [Fact]
    public async Task Only_who_has_arrived_for_a_stay_with_nights_is_in_hospital()
    {
        var before = await CountAsync();
        var expected = new Way(TimeProvider.System.GetUtcNow().AddHours(-1));
        Tell(
            expected,
            new StayPreAdmitted
            {
                HospitalId = TrackingFixture.Bouskoura,
                StayId = expected.Stay,
                PatientId = expected.Patient,
                Kind = "scheduled",
                ExpectedAt = TimeProvider.System.GetUtcNow().AddDays(3),
                OccurredAt = expected.At(0),
            },
            0
        );
        await tracking.Log.TellAsync(expected.All);
        Assert.Equal(before, await CountAsync());

        Tell(expected, Opened(expected, "scheduled", 10), 10);
        await tracking.Log.TellAsync(expected.All.TakeLast(1));
        Assert.Equal((before.InHospital + 1, before.Day, before.InHospital + 1), await CountAsync());

        var outpatient = new Way(TimeProvider.System.GetUtcNow().AddHours(-1));
        Tell(outpatient, Opened(outpatient, "emergency", 0), 0);
        Tell(
            outpatient,
            new StayChanged
            {
                HospitalId = TrackingFixture.Bouskoura,
                StayId = outpatient.Stay,
                PatientId = outpatient.Patient,
                Kind = "outpatient",
                State = "open",
                OccurredAt = outpatient.At(5),
            },
            5
        );
        await tracking.Log.TellAsync(outpatient.All);
        Assert.Equal((before.InHospital + 1, before.Day + 1, before.InHospital + 1), await CountAsync());
    }

    private static void Tell(Way way, object message, double minute) => way.Add("Stay", way.Stay, message, minute);

    private static StayOpened Opened(Way way, string kind, double minute) =>
        new()
        {
            HospitalId = TrackingFixture.Bouskoura,
            StayId = way.Stay,
            PatientId = way.Patient,
            StayNumber = "1",
            Kind = kind,
            Sex = "female",
            PersonId = way.Person,
            OccurredAt = way.At(minute),
        };

    /// <summary>On the wall, and in the indicators of the day.</summary>
    private async Task<(int InHospital, int Day, int InIndicators)> CountAsync()
    {
        using var manager = tracking.As("operations-manager");
        var wall = (await manager.GetAsync("/api/v1/command-centre")).Body![0]!;
        return (
            wall["inHospital"]!.GetValue<int>(),
            wall["dayPatients"]!.GetValue<int>(),
            (await manager.GetAsync("/api/v1/indicators/today")).Body!["inHospital"]!.GetValue<int>()
        );
    }
}
