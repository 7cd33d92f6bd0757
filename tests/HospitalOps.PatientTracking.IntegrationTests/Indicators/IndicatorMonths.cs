using HospitalOps.TestKit;

namespace HospitalOps.PatientTracking.IntegrationTests.Indicators;

/// <summary>
/// Months of their own at Rabat: no other test counts there. Tests that use them come one after the other: each waits
/// until all days are counted.
/// </summary>
internal static class IndicatorMonths
{
    public const string One = "months at Rabat";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    /// <summary>
    /// No day is marked any more: one figure that is right says nothing of the others, a roll may fall between two
    /// events of a journey.
    /// </summary>
    public static Task RolledAsync(this TrackingFixture tracking) =>
        Eventually.TrueAsync(
            async () => await tracking.Database.ScalarAsync<long>("select count(*) from indicator_mark") == 0,
            Soon
        );

    public static async Task MonthAsync(this TrackingFixture tracking, DateTimeOffset start, double factor, string ward)
    {
        var ways = Enumerable
            .Range(0, 20)
            .Select(number =>
                new Way(start.AddDays(number))
                    .Arrives(0)
                    .IsSeen(10, 20 + (number * 5 * factor))
                    .IsAdmitted(
                        100,
                        110,
                        110 + (100 * factor) - (10 * (1 - factor)),
                        $"BSK-{ward}-{number:00}A",
                        service: number % 4 == 0 ? ward : "CAR",
                        room: $"{ward}-{number:00}",
                        sex: "male"
                    )
                    .Leaves(2900, 3000, 3000 + (120 * factor), $"BSK-{ward}-{number:00}A")
            );
        await tracking.Log.TellAsync(ways.SelectMany(way => way.All));
    }
}
