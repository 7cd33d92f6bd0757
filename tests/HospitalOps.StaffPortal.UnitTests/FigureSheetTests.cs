using System.Globalization;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
using HospitalOps.Indicators;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.UnitTests;

public sealed class FigureSheetTests
{
    private static readonly WardView[] Wards =
    [
        Ward("CAR", "CAR", 4),
        Ward("USIC", "CAR", 8, "ccu"),
        Ward("CHI", "CHI", 6, closed: 1),
        Ward("HDJ", "ONC", 14, kind: "place"),
    ];

    public FigureSheetTests() =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    [Fact]
    public void A_ward_of_four_beds_shows_what_was_worked_by_hand()
    {
        var figures = Of(
                Sheet(days: 3, patientDays: 8, admissions: 5, discharges: 4, closedDays: 6),
                new Perimeter(Wards, null, "CAR")
            )
            .Occupancy()
            .ToDictionary(figure => figure.Key, figure => figure.Value);

        Assert.Equal(
            ("66,7 %", "1,6 j", "1,5 j", "1,25", "0,8 j"),
            (figures["kpi.tom"], figures["kpi.dms_a"], figures["kpi.dms_b"], figures["kpi.trot"], figures["kpi.irot"])
        );
    }

    [Fact]
    public void Without_a_day_or_a_case_there_is_no_value_and_never_a_nought()
    {
        var sheet = Of(Sheet(days: 0), new Perimeter(Wards, null, null));

        Assert.All(
            sheet.Occupancy().Where(figure => figure.Key != "kpi.blocked_hours"),
            figure => Assert.Equal("–", figure.Value)
        );
        Assert.All(
            sheet.Leaving().Where(figure => figure.Key is not ("kpi.refusals" or "kpi.expired")),
            figure => Assert.Equal("–", figure.Value)
        );
        Assert.All(sheet.Emergency(), figure => Assert.Equal("–", figure.Value));
        // Days, but nobody came: beds stood empty, and there is no interval between two patients.
        var empty = Of(Sheet(days: 3), new Perimeter(Wards, null, "CAR"))
            .Occupancy()
            .ToDictionary(figure => figure.Key, figure => figure.Value);
        Assert.Equal(("0,0 %", "–", "–"), (empty["kpi.tom"], empty["kpi.dms_a"], empty["kpi.irot"]));
    }

    [Fact]
    public void Beds_are_functional_ones_and_those_of_each_day()
    {
        var sheet = Sheet(days: 3) with
        {
            Capacity =
            [
                new("CHI", new(2026, 12, 2, 12, 0, 0, TimeSpan.Zero), 1),
                new("HDJ", new(2026, 12, 2, 12, 0, 0, TimeSpan.Zero), 1),
            ],
        };

        // Day places and the closed bed are none; the bed opened on the second day was none on the first.
        Assert.Equal(
            (17, 16 + 17 + 17),
            (Of(sheet, new Perimeter(Wards, null, null)).Beds, Of(sheet, new Perimeter(Wards, null, null)).BedDays)
        );
    }

    [Fact]
    public void A_service_is_the_sum_of_its_wards()
    {
        var area = new Perimeter(Wards, "CAR", null);

        Assert.Equal(("CAR,USIC", 12), (area.Filter, area.Beds));
        Assert.Null(new Perimeter(Wards, null, null).Filter);
        Assert.Empty(new Perimeter(Wards, "ONC", null).Bedded);
        Assert.Equal(["CAR", "CHI", "ONC"], area.Services.Select(service => service.Code));
    }

    [Fact]
    public void A_ward_that_is_not_there_is_not_the_hospital()
    {
        Assert.Equal((true, ""), (new Perimeter(Wards, null, "XYZ").Unknown, new Perimeter(Wards, null, "XYZ").Filter));
        Assert.True(new Perimeter(Wards, "CHI", "CAR").Unknown);
        Assert.All(
            [new Perimeter(Wards, null, null), new Perimeter(Wards, null, "HDJ"), new Perimeter([], null, null)],
            area => Assert.False(area.Unknown)
        );
    }

    [Fact]
    public void Blocked_hours_are_told_by_reason_and_the_reasons_are_their_sum()
    {
        BlockedHours[] blocked =
        [
            new(Guid.Empty, "CAR", "maintenance", 4),
            new(Guid.Empty, "CHI", "maintenance", 6),
            new(Guid.Empty, "CAR", "infection", 30),
        ];

        var rows = Of(Sheet(days: 3), new Perimeter(Wards, null, null), blocked)
            .Occupancy()
            .Where(figure => figure.Key == "kpi.blocked_hours")
            .ToList();

        Assert.Equal(
            [(null, "40 h"), ("Infection", "30 h"), ("Maintenance", "10 h")],
            rows.Select(row => (row.Part, row.Value))
        );
    }

    [Fact]
    public void Nights_and_called_off_stays_are_shares_and_say_nothing_of_one_ward_that_they_do_not_know()
    {
        var sheet = Sheet(days: 3) with { Nights = new(2, 8, 1, 4), FoundDirty = 3 };
        var counts = new PeriodCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 19, 1, 0);
        Dictionary<string, string> In(Perimeter perimeter) =>
            new FigureSheet(new Texts(), perimeter, counts, sheet, [], 60)
                .Leaving()
                .ToDictionary(figure => figure.Key, figure => figure.Value);

        var whole = In(new(Wards, null, null));
        Assert.Equal(
            ("25,0 %", "25,0 %", "5,0 %", "5"),
            (
                whole["kpi.misplaced"],
                whole["kpi.mixed_sex_nights"],
                whole["kpi.planned_cancelled"],
                whole["kpi.found_dirty"]
            )
        );
        Assert.Equal("–", In(new(Wards, null, "CAR"))["kpi.planned_cancelled"]);
    }

    private static FigureSheet Of(StaySheetView sheet, Perimeter perimeter, BlockedHours[]? blocked = null) =>
        new(new Texts(), perimeter, new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), sheet, blocked ?? [], 0);

    private static StaySheetView Sheet(
        int days,
        int patientDays = 0,
        int admissions = 0,
        int discharges = 0,
        int closedDays = 0
    ) =>
        new(
            days == 0 ? null : new(2026, 12, 1),
            days,
            patientDays,
            admissions,
            discharges,
            closedDays,
            0,
            0,
            null,
            null,
            0,
            0,
            new Returns(0, 0, 0),
            new Returns(0, 0, 0),
            0,
            null,
            0,
            new(new(2026, 12, 5), [], null),
            [],
            [],
            new(0, 0, 0, 0),
            0
        );

    private static WardView Ward(
        string code,
        string service,
        int beds,
        string bedType = "standard",
        string kind = "bed",
        int closed = 0
    ) =>
        new(
            Guid.Empty,
            code,
            service,
            code,
            code,
            code,
            CareLevel.Standard,
            bedType,
            kind,
            "A",
            0,
            false,
            beds,
            new(beds - closed, 0, 0, 0, 0, 0, 0, closed)
        );
}
