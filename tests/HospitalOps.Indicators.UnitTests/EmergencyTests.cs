namespace HospitalOps.Indicators.UnitTests;

/// <summary>One morning, cut at 13:30.</summary>
public sealed class EmergencyTests
{
    private static readonly DateTimeOffset Cut = At("13:30");

    private static readonly EmergencyVisit[] Morning =
    [
        new(
            At("08:00"),
            At("08:06"),
            At("08:10"),
            "2",
            At("08:25"),
            At("10:05"),
            At("10:10"),
            At("10:50"),
            At("11:30"),
            At("12:05"),
            At("12:20")
        ),
        new(At("08:10"), At("08:22"), At("08:26"), "3B", At("09:20"), LeftAt: At("11:10")),
        new(At("08:15"), At("08:30"), At("08:34"), "4", LeftUnseenAt: At("10:00")),
        new(
            At("08:30"),
            At("08:38"),
            At("08:41"),
            "3A",
            At("09:55"),
            At("12:00"),
            At("12:05"),
            At("12:15"),
            At("12:15"),
            At("13:20"),
            At("13:30")
        ),
        new(At("08:40"), At("08:45"), At("08:48"), "5", At("10:40"), LeftAt: At("11:00")),
        new(At("09:00"), At("09:20"), At("09:24"), "4", At("10:30"), LeftAt: At("12:10"), AgainstAdvice: true),
        new(At("10:00"), At("10:20"), At("10:25"), "4"),
    ];

    [Fact]
    public void Waits_of_the_morning_are_those_worked_by_hand()
    {
        var triage = Summary.Of(Emergency.DoorToTriage(Morning));
        var doctor = Summary.Of(Emergency.DoorToDoctor(Morning));

        Assert.Equal((12d, 20d, 12.29), (triage.Median, triage.P90, Math.Round(triage.Mean!.Value, 2)));
        Assert.Equal((85d, 108d, 78d), (doctor.Median, doctor.P90, doctor.Mean));
        Assert.Equal([210d], Emergency.WaitingForDoctor(Morning, Cut));
        Assert.Equal([105d], Emergency.LeftUnseen(Morning));
        Assert.Null(triage.ShownP90);
    }

    [Fact]
    public void Seen_within_target_counts_those_who_left_and_the_overdue_as_missed()
    {
        Assert.Equal((4, 7), Emergency.WithinTarget(Morning, Target, Cut));
        Assert.Equal((1, 3), Emergency.WithinTarget(Morning.Where(visit => visit.Level == "4"), Target, Cut));
        // One hour after his triage the last one is not yet overdue.
        Assert.Equal((4, 6), Emergency.WithinTarget(Morning, Target, At("11:25")));
    }

    [Fact]
    public void Shares_and_stays_of_the_morning_are_those_worked_by_hand()
    {
        Assert.Equal(14.3, Emergency.LeftUnseenShare(Morning)!.Value, 1);
        Assert.Equal(28.6, Emergency.AdmissionRatio(Morning)!.Value, 1);
        Assert.Equal(
            (180d, 267.5),
            (
                Summary.Of(Emergency.StayOfDischarged(Morning)).Median,
                Summary.Of(Emergency.StayOfAdmitted(Morning)).Median
            )
        );
        Assert.Equal(
            (100d, 112.5),
            (Summary.Of(Emergency.Boarding(Morning)).Median, Summary.Of(Emergency.DecisionToOccupied(Morning)).Median)
        );
        Assert.Equal([40d, 10d], Emergency.RequestToAssignment(Morning));
        Assert.Equal([50d, 75d], Emergency.ReadyToOccupied(Morning));
        Assert.Null(Emergency.LeftUnseenShare([]));
    }

    [Fact]
    public void Beds_for_tomorrow_are_the_fifth_of_like_weekdays_rounded_down()
    {
        Assert.Equal(15, Emergency.BedsNeeded([14, 18, 16, 20, 15, 17, 19, 16]));
        Assert.Null(Emergency.BedsNeeded([]));
    }

    private static double? Target(string level) =>
        level switch
        {
            "1" => 0,
            "2" => 20,
            "3A" => 60,
            "3B" => 90,
            "4" => 120,
            "5" => 240,
            _ => null,
        };

    private static DateTimeOffset At(string time) =>
        new(
            new DateOnly(2026, 12, 1),
            TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture),
            TimeSpan.Zero
        );
}
