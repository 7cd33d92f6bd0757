using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Placement.UnitTests.Beds;

public sealed class IsolationRuleTests
{
    private static PlacementNeed Need(IsolationNeed isolation) => Given.Need() with { Isolation = isolation };

    private static BedSnapshot Room(RoomCapability capability) =>
        Given.SingleRoom() with
        {
            RoomCapability = capability,
        };

    [Theory]
    [InlineData(RoomCapability.None)]
    [InlineData(RoomCapability.Contact)]
    [InlineData(RoomCapability.ProtectivePositivePressure)]
    [InlineData(RoomCapability.RadiationShielded)]
    public void Airborne_precautions_are_refused_without_negative_pressure(RoomCapability capability) =>
        Assert.Equal([RuleCodes.NeedsNegativePressure], Given.Codes(Need(IsolationNeed.Airborne), Room(capability)));

    [Fact]
    public void Airborne_precautions_fit_a_negative_pressure_room() =>
        Assert.Empty(Given.Codes(Need(IsolationNeed.Airborne), Room(RoomCapability.AirborneNegativePressure)));

    [Fact]
    public void Protective_isolation_is_refused_in_a_negative_pressure_room() =>
        Assert.Equal(
            [RuleCodes.NeedsPositivePressure],
            Given.Codes(Need(IsolationNeed.Protective), Room(RoomCapability.AirborneNegativePressure))
        );

    [Fact]
    public void Protective_isolation_fits_a_positive_pressure_room() =>
        Assert.Empty(Given.Codes(Need(IsolationNeed.Protective), Room(RoomCapability.ProtectivePositivePressure)));

    [Theory]
    [InlineData(IsolationNeed.Airborne, RoomCapability.AirborneNegativePressure)]
    [InlineData(IsolationNeed.Protective, RoomCapability.ProtectivePositivePressure)]
    public void A_pressure_room_with_a_neighbour_is_refused(IsolationNeed isolation, RoomCapability capability) =>
        Assert.Equal(
            [RuleCodes.NeedsSingleRoom],
            Given.Codes(
                Need(isolation),
                Given.Bed() with
                {
                    RoomCapability = capability,
                    Roommates = [new(Sex.Female)],
                }
            )
        );

    [Theory]
    [InlineData(IsolationNeed.Contact)]
    [InlineData(IsolationNeed.Droplet)]
    public void Contact_and_droplet_precautions_are_refused_in_a_shared_room(IsolationNeed isolation) =>
        Assert.Equal(
            [RuleCodes.NeedsSingleRoom],
            Given.Codes(Need(isolation), Given.Bed() with { RoomCapability = RoomCapability.Contact })
        );

    [Theory]
    [InlineData(IsolationNeed.Contact, RoomCapability.None)]
    [InlineData(IsolationNeed.Droplet, RoomCapability.ProtectivePositivePressure)]
    public void Contact_and_droplet_precautions_are_refused_in_a_room_that_cannot_hold_germs_back(
        IsolationNeed isolation,
        RoomCapability capability
    ) => Assert.Equal([RuleCodes.NeedsContactRoom], Given.Codes(Need(isolation), Room(capability)));

    [Theory]
    [InlineData(IsolationNeed.Contact, RoomCapability.Contact)]
    [InlineData(IsolationNeed.Droplet, RoomCapability.Contact)]
    [InlineData(IsolationNeed.Contact, RoomCapability.AirborneNegativePressure)]
    public void Contact_and_droplet_precautions_fit_a_capable_single_room(
        IsolationNeed isolation,
        RoomCapability capability
    ) => Assert.Empty(Given.Codes(Need(isolation), Room(capability)));

    [Fact]
    public void A_bed_beside_an_isolated_patient_is_refused() =>
        Assert.Equal(
            [RuleCodes.RoommateIsolated],
            Given.Codes(Given.Need(), Given.Bed() with { Roommates = [new(Sex.Female, IsolationNeed.Contact)] })
        );
}
