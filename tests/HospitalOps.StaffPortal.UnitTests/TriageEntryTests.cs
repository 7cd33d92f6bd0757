using HospitalOps.StaffPortal.Features.Triage;

namespace HospitalOps.StaffPortal.UnitTests;

public sealed class TriageEntryTests
{
    [Fact]
    public void Numbers_are_read_with_a_comma_a_point_and_in_Arabic_digits()
    {
        var entry = new TriageEntry
        {
            ["temperature"] = "38,5",
            ["pulse"] = "٨٨",
            ["pain"] = " 3 ",
            Breathes = "oxygen",
        };
        var sent = entry.Body;
        Assert.True(entry.IsReadable);
        Assert.Equal(
            (38.5, 88, 3, true),
            (sent.Vitals?.Temperature, sent.Vitals?.Pulse, sent.Pain, sent.Vitals?.OnOxygen)
        );
    }

    [Theory]
    [InlineData("temperature", "50")]
    [InlineData("pulse", "88.5")]
    [InlineData("pain", "11")]
    [InlineData("oxygen_saturation", "x")]
    public void What_cannot_be_a_measurement_is_marked(string number, string typed)
    {
        var entry = new TriageEntry { [number] = typed };
        Assert.True(entry.IsWrong(number));
        Assert.False(entry.IsReadable);
    }

    [Fact]
    public void Nothing_measured_sends_no_measurements_and_no_level_is_chosen()
    {
        var sent = new TriageEntry { ["pain"] = "2" }.Body;
        Assert.Null(sent.Vitals);
        Assert.Empty(sent.Level);
    }
}
