using HospitalOps.Queueing.Simulation;

namespace HospitalOps.Queueing.UnitTests;

/// <summary>Twelve patients, one doctor, every service 25 minutes: order and waits worked out by hand.</summary>
public sealed class TraceTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    private static readonly string[] Levels = ["1", "2", "3A", "3B", "4", "5"];
    private static readonly int[] Targets = [0, 20, 60, 90, 120, 240];

    private static readonly (int Minute, string Level)[] Patients =
    [
        (0, "4"),
        (4, "5"),
        (8, "4"),
        (12, "3B"),
        (15, "3A"),
        (40, "2"),
        (55, "3A"),
        (70, "3B"),
        (95, "5"),
        (100, "2"),
        (118, "3A"),
        (125, "4"),
    ];

    [Theory]
    [InlineData("first_come", "A B C D E F G H I J K L", "0 21 42 63 85 85 95 105 105 125 132 150", 17)]
    [InlineData("strict_priority", "A E F G J K D H C L B I", "0 246 192 138 10 10 20 105 180 0 7 100", 0)]
    [InlineData("earliest_target", "A E F D G J C H K B L I", "0 221 142 63 10 10 45 105 180 25 82 125", 6)]
    [InlineData("accumulating_priority", "A E F D C J G H K B L I", "0 221 92 63 10 10 95 105 180 25 82 125", 6)]
    [InlineData("accumulating_with_floor", "A E F D J G C H K B L I", "0 221 142 63 10 10 70 105 180 0 82 125", 5)]
    public void The_trace_is_served_as_by_hand(string name, string order, string waits, int lessAcuteFirst)
    {
        var arrivals = Patients
            .Select(
                (patient, at) =>
                {
                    var rank = Array.IndexOf(Levels, patient.Level);
                    return new Arrival(
                        new WaitingEntry(
                            Guid.Empty,
                            ((char)('A' + at)).ToString(),
                            Start.AddMinutes(patient.Minute),
                            rank,
                            TimeSpan.FromMinutes(Targets[rank]),
                            rank < 2,
                            true
                        ),
                        TimeSpan.FromMinutes(25)
                    );
                }
            )
            .ToList();
        var served = new List<string>();
        var (overtakes, pairs) = (0, 0);
        var outcomes = QueueRun.Play(
            ServiceOrders.ByName(name),
            arrivals,
            _ => 1,
            (who, left, _) =>
            {
                served.Add(arrivals[who].Entry.Number);
                overtakes += left.Count(other =>
                    other.Rank <= arrivals[who].Entry.Rank && other.QueuedAt < arrivals[who].Entry.QueuedAt
                );
                pairs += left.Count(other => other.Rank < arrivals[who].Entry.Rank);
            }
        );

        Assert.Equal(order, string.Join(' ', served));
        Assert.Equal(
            waits,
            string.Join(
                ' ',
                outcomes.Select((outcome, at) => (int)(outcome.Start!.Value - arrivals[at].Entry.QueuedAt).TotalMinutes)
            )
        );
        Assert.Equal((0, lessAcuteFirst), (overtakes, pairs));
    }
}
