using static HospitalOps.PatientTracking.IntegrationTests.Indicators.IndicatorMonths;

namespace HospitalOps.PatientTracking.IntegrationTests.Indicators;

/// <summary>The sheet of stays, beds and what they tell of a ward.</summary>
[Collection(IndicatorMonths.One)]
public sealed class StaySheetTests(TrackingFixture tracking)
{
    [Fact]
    public async Task The_sheet_of_a_period_counts_days_returns_gaps_and_forecasts_and_says_nothing_without_data()
    {
        var start = new DateTimeOffset(2025, 3, 3, 8, 0, 0, TimeSpan.Zero);
        const string Period = "from=2025-03-03&to=2025-03-31";
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
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);
        Assert.Equal(0, (await SheetAsync(manager, Period + "&wards=URO"))["readmitted"]!["back"]!.GetValue<int>());

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
        var sheet = await SheetAsync(manager, Period + "&wards=URO");

        // In at 10:30 of one day, out at 10:00 of the next one: one night each; who came again is still there on the
        // 31st.
        Assert.Equal(
            (29, 10 + 21, 11, 10, 10),
            (
                Number(sheet, "days"),
                Number(sheet, "patientDays"),
                Number(sheet, "admissions"),
                Number(sheet, "discharges"),
                Number(sheet, "closedStayDays")
            )
        );
        Assert.Equal(
            (1, 10, 0),
            (
                Number(sheet["readmitted"]!, "back"),
                Number(sheet["readmitted"]!, "of"),
                Number(sheet["readmitted"]!, "windowOpen")
            )
        );
        // A bed is taken every second day: 10:00 to 10:30 of the day after the next one.
        Assert.Equal((8, 24.5), (Number(sheet, "emptyGapN"), sheet["emptyGapMedian"]!.GetValue<double>()));
        Assert.Equal(
            (10, 10, 10),
            (Number(sheet, "leftBeforeNoon"), Number(sheet, "leftInAll"), Number(sheet, "unforecast"))
        );
        Assert.Null(sheet["forecast"]);
        var nobody = await SheetAsync(manager, Period + "&wards=BRU");
        Assert.Equal((0, 0), (Number(nobody, "patientDays"), Number(nobody, "admissions")));
        var before = await SheetAsync(manager, "from=2019-01-01&to=2019-01-31");
        Assert.Equal((null, 0), (before["firstDay"]?.ToString(), Number(before, "days")));
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
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);

        var nights = (await SheetAsync(manager, "from=2025-05-05&to=2025-05-08&wards=DER"))["nights"]!;
        Assert.Equal(
            (2, 6, 2, 6),
            (Number(nights, "misplaced"), Number(nights, "known"), Number(nights, "mixed"), Number(nights, "shared"))
        );
        // Cut at the period, and at the wards.
        var second = (await SheetAsync(manager, "from=2025-05-06&to=2025-05-06&wards=DER"))["nights"]!;
        Assert.Equal(
            (1, 3, 2, 3),
            (Number(second, "misplaced"), Number(second, "known"), Number(second, "mixed"), Number(second, "shared"))
        );
        Assert.Equal(
            0,
            Number((await SheetAsync(manager, "from=2025-05-05&to=2025-05-08&wards=BRU"))["nights"]!, "shared")
        );
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
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);
        await tracking.RolledAsync();

        Assert.Equal(
            (1, 0),
            (
                Number(await SheetAsync(manager, "from=2025-06-01&to=2025-06-30&wards=GAS"), "foundDirty"),
                Number(await SheetAsync(manager, "from=2025-06-01&to=2025-06-30&wards=BRU"), "foundDirty")
            )
        );
        var counts = (await PeriodAsync(manager, "from=2025-06-01&to=2025-06-30"))["counts"]!;
        Assert.Equal(
            (1, 0, 0),
            (Number(counts, "cancelledNoBed"), Number(counts, "plannedAdmissions"), Number(counts, "excluded"))
        );
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
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);
        await tracking.RolledAsync();
        async Task<int> DeathsAsync(string wards) =>
            Number(await SheetAsync(manager, "from=2025-07-01&to=2025-07-31&wards=" + wards), "deaths");
        async Task<int> RefusalsAsync(string wards) =>
            Number((await PeriodAsync(manager, "from=2025-07-01&to=2025-07-31&wards=" + wards))["counts"]!, "refusals");

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
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);

        var steps = (await SheetAsync(manager, "from=2025-04-01&to=2025-04-30"))["capacity"]!
            .AsArray()
            .Where(step => step!["ward"]!.ToString() == "OPH")
            .Select(step => Number(step!, "beds"));
        Assert.Equal([1, -1], steps);
    }
}
