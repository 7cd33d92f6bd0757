using HospitalOps.TestKit.Services;

namespace HospitalOps.PatientTracking.IntegrationTests.Indicators;

/// <summary>The sheet of stays, beds and what they tell of a ward.</summary>
[Collection(IndicatorMonths.One)]
public sealed class StaySheetTests(TrackingFixture tracking)
{
    private ITrackingApi Manager => tracking.Api("operations-manager", hospital: TrackingFixture.Rabat);

    [Fact]
    public async Task The_sheet_of_a_period_counts_days_returns_gaps_and_forecasts_and_says_nothing_without_data()
    {
        var start = new DateTimeOffset(2025, 3, 3, 8, 0, 0, TimeSpan.Zero);
        var (from, to) = (new DateOnly(2025, 3, 3), new DateOnly(2025, 3, 31));
        var ways = Enumerable
            .Range(0, 10)
            .Select(number =>
                new Way(start.AddDays(number), TrackingFixture.Rabat)
                    .Arrives(0)
                    .IsSeen(10, 20)
                    .IsAdmitted(90, 120, 150, $"RBT-URO-{number % 2:00}A")
                    .Leaves(1500, 1560, 1600, $"RBT-URO-{number % 2:00}A")
            )
            .ToList();
        // The first one comes again a week after he has left, with another record that is merged later.
        var again = new Way(start.AddDays(8), TrackingFixture.Rabat).Arrives(0);
        await tracking.Log.TellAsync(
            ways.SelectMany(way => way.All).Concat(again.IsAdmitted(30, 40, 60, "RBT-URO-05A").All)
        );
        Assert.Equal(0, (await SheetAsync(from, to, "URO")).Readmitted.Back);

        await tracking.Log.TellAsync(
            new Way(start.AddDays(9), TrackingFixture.Rabat)
                .Add(
                    "Patient",
                    ways[0].Patient,
                    new Contracts.Admissions.PatientsMerged
                    {
                        HospitalId = TrackingFixture.Rabat,
                        PatientId = ways[0].Patient,
                        RetiredPatientId = again.Patient,
                        PersonId = ways[0].Person,
                        StayIds = [],
                        OccurredAt = start.AddDays(9),
                    },
                    0
                )
                .All
        );
        var sheet = await SheetAsync(from, to, "URO");

        // In at 10:30 of one day, out at 10:00 of the next one: one night each; who came again is still there on the
        // 31st.
        Assert.Equal(
            (29, 10 + 21, 11, 10, 10),
            (sheet.Days, sheet.PatientDays, sheet.Admissions, sheet.Discharges, sheet.ClosedStayDays)
        );
        Assert.Equal(new(1, 10, 0), sheet.Readmitted);
        // A bed is taken every second day: 10:00 to 10:30 of the day after the next one.
        Assert.Equal((8, 24.5), (sheet.EmptyGapN, sheet.EmptyGapMedian!.Value));
        Assert.Equal((10, 10, 10), (sheet.LeftBeforeNoon, sheet.LeftInAll, sheet.Unforecast));
        Assert.Null(sheet.Forecast);
        var nobody = await SheetAsync(from, to, "BRU");
        Assert.Equal((0, 0), (nobody.PatientDays, nobody.Admissions));
        var before = await SheetAsync(new(2019, 1, 1), new(2019, 1, 31));
        Assert.Equal((null, 0), (before.FirstDay, before.Days));
    }

    /// <summary>Worked by hand, 5 to 8 May 2025: nights are those of the 5th, 6th and 7th.</summary>
    [Fact]
    public async Task Nights_outside_ones_service_and_in_mixed_rooms_are_counted_at_each_census()
    {
        var start = new DateTimeOffset(2025, 5, 5, 8, 0, 0, TimeSpan.Zero);
        Way In(int day, double leaves, string bed, string? service, string? room, string sex) =>
            new Way(start.AddDays(day), TrackingFixture.Rabat)
                .Arrives(0)
                .IsAdmitted(30, 40, 60, bed, service: service, room: room, sex: sex)
                .Leaves(leaves - 100, leaves, leaves + 60, bed);
        const double Day = 1440;
        Way[] ways =
        [
            // Three nights in his own service; the night of the 6th beside a woman.
            In(0, 3 * Day, "RBT-DER-01A", "CAR", "DER-01", "male"),
            In(1, Day, "RBT-DER-01B", "CAR", "DER-01", "female"),
            // Two nights outside of it, alone in the room; leaves before midnight of the third.
            In(0, (2 * Day) + 600, "RBT-DER-02A", "DER", "DER-02", "female"),
            // In critical care: neither known nor shared.
            In(0, 3 * Day, "RBT-DER-09A", null, null, "male"),
        ];
        await tracking.Log.TellAsync(ways.SelectMany(way => way.All));

        var (from, to) = (new DateOnly(2025, 5, 5), new DateOnly(2025, 5, 8));
        Assert.Equal(new(Misplaced: 2, Known: 6, Mixed: 2, Shared: 6), (await SheetAsync(from, to, "DER")).Nights);
        // Cut at the period, and at the wards.
        var second = new DateOnly(2025, 5, 6);
        Assert.Equal(
            new(Misplaced: 1, Known: 3, Mixed: 2, Shared: 3),
            (await SheetAsync(second, second, "DER")).Nights
        );
        Assert.Equal(0, (await SheetAsync(from, to, "BRU")).Nights.Shared);
    }

    [Fact]
    public async Task Beds_found_dirty_and_planned_stays_called_off_for_want_of_a_bed_are_counted()
    {
        var at = new DateTimeOffset(2025, 6, 10, 9, 0, 0, TimeSpan.Zero);
        var (bed, stay) = (Way.New(), Way.New());
        await tracking.Log.TellAsync(
            new Way(at, TrackingFixture.Rabat)
                .Add(
                    "Bed",
                    bed,
                    new Contracts.BedManagement.BedFoundDirty
                    {
                        HospitalId = TrackingFixture.Rabat,
                        BedId = bed,
                        BedCode = "RBT-GAS-02A",
                        WardId = Way.New(),
                        CleaningJobId = Way.New(),
                        OccurredAt = at,
                    },
                    0
                )
                .Add(
                    "Stay",
                    stay,
                    new Contracts.Admissions.StayPreAdmitted
                    {
                        HospitalId = TrackingFixture.Rabat,
                        StayId = stay,
                        PatientId = Way.New(),
                        Kind = "scheduled",
                        OccurredAt = at,
                    },
                    0
                )
                .Add(
                    "Stay",
                    stay,
                    new Contracts.Admissions.StayCancelled
                    {
                        HospitalId = TrackingFixture.Rabat,
                        StayId = stay,
                        PatientId = Way.New(),
                        Reason = "no_bed",
                        OccurredAt = at.AddHours(5),
                    },
                    300
                )
                .All
        );
        await tracking.RolledAsync();

        var (from, to) = (new DateOnly(2025, 6, 1), new DateOnly(2025, 6, 30));
        Assert.Equal(
            (1, 0),
            ((await SheetAsync(from, to, "GAS")).FoundDirty, (await SheetAsync(from, to, "BRU")).FoundDirty)
        );
        var counts = (await Manager.ShowIndicatorPeriodAsync(from, to).ValueAsync()).Counts;
        Assert.Equal((1, 0, 0), (counts.CancelledNoBed, counts.PlannedAdmissions, counts.Excluded));
    }

    [Fact]
    public async Task Deaths_and_refusals_are_those_of_the_ward_in_which_they_were()
    {
        var start = new DateTimeOffset(2025, 7, 7, 8, 0, 0, TimeSpan.Zero);
        // From one ward to another, where he dies; before that a third ward had refused him while he was still in the
        // emergency department.
        var way = new Way(start, TrackingFixture.Rabat).Arrives(0);
        var (request, bed) = (Way.New(), Way.New());
        way.Add(
            "PlacementRequest",
            request,
            new Contracts.BedManagement.TransferRefused
            {
                HospitalId = TrackingFixture.Rabat,
                PlacementRequestId = request,
                StayId = way.Stay,
                PatientId = way.Patient,
                WardId = Way.New(),
                BedCode = "RBT-END-01A",
                Reason = "no monitor",
                OccurredAt = way.At(50),
            },
            50
        );
        way.IsAdmitted(60, 90, 120, "RBT-NEP-01A")
            .Add(
                "Bed",
                bed,
                new Contracts.BedManagement.BedOccupied
                {
                    HospitalId = TrackingFixture.Rabat,
                    BedId = bed,
                    BedCode = "RBT-REA-01A",
                    WardId = bed,
                    StayId = way.Stay,
                    PatientId = way.Patient,
                    FromBedId = Way.New(),
                    Sex = "female",
                    OccurredAt = way.At(3000),
                },
                3000
            )
            .Add(
                "Bed",
                bed,
                new Contracts.BedManagement.BedVacated
                {
                    HospitalId = TrackingFixture.Rabat,
                    BedId = bed,
                    BedCode = "RBT-REA-01A",
                    WardId = bed,
                    StayId = way.Stay,
                    PatientId = way.Patient,
                    Cause = "discharge",
                    CleaningJobId = Way.New(),
                    OccurredAt = way.At(4000),
                },
                4000
            )
            .Add(
                "Stay",
                way.Stay,
                new Contracts.Admissions.StayClosed
                {
                    HospitalId = TrackingFixture.Rabat,
                    StayId = way.Stay,
                    PatientId = way.Patient,
                    Destination = "death",
                    OccurredAt = way.At(4010),
                },
                4010
            );
        await tracking.Log.TellAsync(way.All);
        await tracking.RolledAsync();
        var (from, to) = (new DateOnly(2025, 7, 1), new DateOnly(2025, 7, 31));
        async Task<int> DeathsAsync(string wards) => (await SheetAsync(from, to, wards)).Deaths;
        async Task<int> RefusalsAsync(string wards) =>
            (await Manager.ShowIndicatorPeriodAsync(from, to, wards).ValueAsync()).Counts.Refusals;

        Assert.Equal((0, 1, 1), (await DeathsAsync("NEP"), await DeathsAsync("REA"), await DeathsAsync("NEP,REA,END")));
        Assert.Equal(
            (1, 0, 1),
            (await RefusalsAsync("END"), await RefusalsAsync("NEP"), await RefusalsAsync("NEP,REA,END"))
        );
    }

    [Fact]
    public async Task Beds_opened_and_closed_since_date_the_capacity()
    {
        var at = new DateTimeOffset(2025, 4, 7, 9, 0, 0, TimeSpan.Zero);
        var (bed, ward) = (Way.New(), Way.New());
        // The days of a hospital are known from its first journey on.
        await tracking.Log.TellAsync(new Way(at.AddDays(-6), TrackingFixture.Rabat).Arrives(0).All);
        await tracking.Log.TellAsync(
            new Way(at, TrackingFixture.Rabat)
                .Add(
                    "Bed",
                    bed,
                    new Contracts.BedManagement.BedOpened
                    {
                        HospitalId = TrackingFixture.Rabat,
                        BedId = bed,
                        BedCode = "RBT-OPH-09A",
                        WardId = ward,
                        Reason = "essai",
                        OccurredAt = at,
                    },
                    0
                )
                .Add(
                    "Bed",
                    bed,
                    new Contracts.BedManagement.BedClosed
                    {
                        HospitalId = TrackingFixture.Rabat,
                        BedId = bed,
                        BedCode = "RBT-OPH-09A",
                        WardId = ward,
                        Reason = "essai",
                        OccurredAt = at.AddDays(3),
                    },
                    4320
                )
                .All
        );

        var steps = (await SheetAsync(new(2025, 4, 1), new(2025, 4, 30)))
            .Capacity.Where(step => step.Ward == "OPH")
            .Select(step => step.Beds);
        Assert.Equal([1, -1], steps);
    }

    private Task<StaySheetView> SheetAsync(DateOnly from, DateOnly to, string? wards = null) =>
        Manager.ShowStaySheetAsync(from, to, wards).ValueAsync();
}
