using HospitalOps.BedManagement.Beds;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.UnitTests.Beds;

/// <summary>The whole table of what is told outward, row by row.</summary>
public sealed class OutwardBedStatusTests
{
    [Theory]
    [InlineData(BedLabel.OutOfService, false, false, 'C', "inactive")]
    [InlineData(BedLabel.Occupied, false, false, 'O', "active")]
    [InlineData(BedLabel.Occupied, false, true, 'O', "active")]
    [InlineData(BedLabel.OnLeave, false, false, 'O', "active")]
    [InlineData(BedLabel.Blocked, false, false, 'C', "suspended")]
    [InlineData(BedLabel.Blocked, false, true, 'C', "suspended")]
    [InlineData(BedLabel.ToClean, true, false, 'K', "active")]
    [InlineData(BedLabel.Cleaning, true, false, 'K', "active")]
    [InlineData(BedLabel.ToClean, false, false, 'H', "active")]
    [InlineData(BedLabel.Cleaning, false, false, 'H', "active")]
    [InlineData(BedLabel.Reserved, false, false, 'U', "active")]
    [InlineData(BedLabel.Free, false, false, 'U', "active")]
    public void A_label_is_told_as_one_code_and_one_status(
        BedLabel label,
        bool contaminated,
        bool isolated,
        char hl7,
        string fhir
    ) => Assert.Equal(new OutwardBedStatus(hl7, fhir), OutwardBedStatus.Of(label, contaminated, isolated));

    [Theory]
    [InlineData(BedLabel.Occupied, 'I')]
    [InlineData(BedLabel.OnLeave, 'I')]
    [InlineData(BedLabel.Blocked, 'I')]
    [InlineData(BedLabel.Free, 'U')]
    [InlineData(BedLabel.OutOfService, 'C')]
    public void A_receiver_that_wants_it_gets_I_for_isolated_beds(BedLabel label, char hl7) =>
        Assert.Equal(hl7, OutwardBedStatus.Of(label, isolated: true, isolatedAsI: true).Hl7);

    [Fact]
    public void Every_label_is_told() =>
        Assert.All(Enum.GetValues<BedLabel>(), label => Assert.Contains(OutwardBedStatus.Of(label).Hl7, "CHIKOU"));
}
