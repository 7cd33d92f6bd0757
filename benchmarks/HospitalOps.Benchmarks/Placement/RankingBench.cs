using System.Diagnostics;
using System.Globalization;
using HospitalOps.Placement;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Benchmarks.Placement;

/// <summary>How long the ranking of all beds for one request takes.</summary>
internal static class RankingBench
{
    private const int Beds = 1000;
    private const int Runs = 400;

    public static void Run(TextWriter output)
    {
        var now = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
        var random = new Random(7);
        var ward = Guid.CreateVersion7(now);
        var beds = Enumerable
            .Range(0, Beds)
            .Select(i => new BedSnapshot
            {
                BedId = Guid.CreateVersion7(now),
                Code = string.Create(
                    CultureInfo.InvariantCulture,
                    $"BSK-W{i / 30:00}-{i / 2 % 15:00}{(char)('A' + (i % 2))}"
                ),
                WardId = ward,
                WardCode = "W",
                ServiceCode = "S" + (i % 12).ToString(CultureInfo.InvariantCulture),
                CareLevel =
                    i % 12 == 0 ? CareLevel.Critical
                    : i % 9 == 0 ? CareLevel.Intermediate
                    : CareLevel.Standard,
                Room = (i / 2).ToString(CultureInfo.InvariantCulture),
                RoomSize = 1 + (i % 2),
                RoomCapability = i % 10 == 0 ? RoomCapability.Contact : RoomCapability.None,
                Label = random.Next(4) == 0 ? BedLabel.Occupied : BedLabel.Free,
                Roommates = random.Next(3) == 0 ? [new(random.Next(2) == 0 ? Sex.Female : Sex.Male)] : [],
                Equipment = ["oxygen", "suction"],
                DistanceRank = i % 15,
            })
            .ToArray();
        var need = new PlacementNeed
        {
            CareLevel = CareLevel.Standard,
            ServiceCode = "S3",
            Sex = Sex.Female,
            AgeClass = AgeClass.Adult,
            EquipmentNeeded = ["oxygen"],
        };
        var policy = new ScoredPlacementPolicy();
        var milliseconds = new double[Runs];
        var suggested = 0;
        for (var i = -Runs; i < Runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            suggested = policy.Examine(need, beds, now).Suggestions.Count;
            if (i >= 0)
                milliseconds[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Array.Sort(milliseconds);
        var table = new TextTable("ranking of one request", "beds", "suggested", "median ms", "p99 ms");
        table.Add("scored", Text(Beds), Text(suggested), Ms(milliseconds[Runs / 2]), Ms(milliseconds[Runs * 99 / 100]));
        table.Write(output);
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Ms(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
