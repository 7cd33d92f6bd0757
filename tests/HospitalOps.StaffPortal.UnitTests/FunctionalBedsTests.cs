using HospitalOps.StaffPortal.Features.Wards;

namespace HospitalOps.StaffPortal.UnitTests;

public sealed class FunctionalBedsTests
{
    [Fact]
    public void A_full_house_is_at_a_hundred_percent_whatever_is_out_of_service()
    {
        var beds = new FunctionalBeds(new(0, 0, Occupied: 280, OnLeave: 5, 0, 0, 0, OutOfService: 7));

        Assert.Equal((285, 285, 100), (beds.All, beds.Occupied, beds.Occupancy));
    }

    [Fact]
    public void Without_a_bed_there_is_no_occupancy() =>
        Assert.Null(new FunctionalBeds(new(0, 0, 0, 0, 0, 0, 0, 0)).Occupancy);
}
