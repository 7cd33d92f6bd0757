using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Triage;

namespace HospitalOps.WaitingQueue.UnitTests.Triage;

/// <summary>Chart 1 of the Royal College of Physicians (NEWS2, 2017): every edge of every band.</summary>
public sealed class EarlyWarningTests
{
    internal static readonly Vitals Calm = new(16, 98, false, false, 125, 70, Consciousness.Alert, 37.0);

    [Fact]
    public void Somebody_well_scores_nothing() =>
        Assert.Equal((0, true), (EarlyWarning.Of(Calm).Total, EarlyWarning.Of(Calm).IsComplete));

    [Theory]
    [
        InlineData(8, 3),
        InlineData(9, 1),
        InlineData(11, 1),
        InlineData(12, 0),
        InlineData(20, 0),
        InlineData(21, 2),
        InlineData(24, 2),
        InlineData(25, 3)
    ]
    public void Breaths_per_minute(int rate, int points) =>
        Assert.Equal(points, EarlyWarning.Of(Calm with { RespiratoryRate = rate }).Total);

    [Theory]
    [
        InlineData(91, 3),
        InlineData(92, 2),
        InlineData(93, 2),
        InlineData(94, 1),
        InlineData(95, 1),
        InlineData(96, 0),
        InlineData(100, 0)
    ]
    public void Saturation_by_scale_1(int spo2, int points) =>
        Assert.Equal(points, EarlyWarning.Of(Calm with { OxygenSaturation = spo2 }).Total);

    [Theory]
    [
        InlineData(83, false, 3),
        InlineData(84, false, 2),
        InlineData(85, false, 2),
        InlineData(86, false, 1),
        InlineData(87, false, 1),
        InlineData(88, false, 0),
        InlineData(92, false, 0)
    ]
    [
        InlineData(93, false, 0),
        InlineData(100, false, 0),
        InlineData(88, true, 2),
        InlineData(92, true, 2),
        InlineData(93, true, 3),
        InlineData(94, true, 3),
        InlineData(95, true, 4)
    ]
    [InlineData(96, true, 4), InlineData(97, true, 5), InlineData(83, true, 5)]
    public void Saturation_by_scale_2_with_the_two_points_of_oxygen(int spo2, bool onOxygen, int points) =>
        Assert.Equal(
            points,
            EarlyWarning.Of(Calm with { OxygenSaturation = spo2, OnOxygen = onOxygen, Hypercapnic = true }).Total
        );

    [Theory]
    [
        InlineData(90, 3),
        InlineData(91, 2),
        InlineData(100, 2),
        InlineData(101, 1),
        InlineData(110, 1),
        InlineData(111, 0),
        InlineData(219, 0),
        InlineData(220, 3)
    ]
    public void Systolic_pressure(int pressure, int points) =>
        Assert.Equal(points, EarlyWarning.Of(Calm with { SystolicPressure = pressure }).Total);

    [Theory]
    [
        InlineData(40, 3),
        InlineData(41, 1),
        InlineData(50, 1),
        InlineData(51, 0),
        InlineData(90, 0),
        InlineData(91, 1),
        InlineData(110, 1),
        InlineData(111, 2),
        InlineData(130, 2),
        InlineData(131, 3)
    ]
    public void Beats_per_minute(int pulse, int points) =>
        Assert.Equal(points, EarlyWarning.Of(Calm with { Pulse = pulse }).Total);

    [Theory]
    [
        InlineData(35.0, 3),
        InlineData(35.1, 1),
        InlineData(36.0, 1),
        InlineData(36.1, 0),
        InlineData(38.0, 0),
        InlineData(38.1, 1),
        InlineData(39.0, 1),
        InlineData(39.1, 2)
    ]
    public void Temperature(double celsius, int points) =>
        Assert.Equal(points, EarlyWarning.Of(Calm with { Temperature = celsius }).Total);

    [Theory]
    [
        InlineData(Consciousness.Confusion),
        InlineData(Consciousness.Voice),
        InlineData(Consciousness.Pain),
        InlineData(Consciousness.Unresponsive)
    ]
    public void Whoever_is_not_alert_scores_3_alone(Consciousness state)
    {
        var warning = EarlyWarning.Of(Calm with { Consciousness = state });
        Assert.Equal((3, "consciousness"), (warning.Total, Assert.Single(warning.Alone)));
    }

    [Fact]
    public void The_worst_of_all_scores_20() =>
        Assert.Equal(20, EarlyWarning.Of(new(30, 80, true, false, 80, 140, Consciousness.Unresponsive, 34.0)).Total);

    [Fact]
    public void What_was_not_measured_is_named() =>
        Assert.Equal(
            ["respiratory_rate", "temperature"],
            EarlyWarning.Of(Calm with { RespiratoryRate = null, Temperature = null }).Missing
        );
}
