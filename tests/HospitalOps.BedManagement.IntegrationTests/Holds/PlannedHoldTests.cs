using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Holds;

/// <summary>Holds for the time after somebody's expected discharge.</summary>
public sealed class PlannedHoldTests(BedsFixture beds) : IAsyncDisposable
{
    private readonly List<Guid> asked = [];
    private readonly List<Guid> expected = [];

    private IBedsApi Manager => beds.Api.Manager;

    private static DateTimeOffset In(double hours) => TimeProvider.System.GetUtcNow().AddHours(hours);

    [Fact]
    public async Task A_planned_hold_begins_with_the_departure_and_nobody_gets_between()
    {
        var (leaving, bed, request) = await PlannedAsync();
        Assert.Contains("next_planned", (await beds.Api.BedAsync(bed)).Badges);

        var left = await beds.Api.VacateAsync(bed, leaving).ValueAsync();

        Assert.Equal(BedLabel.ToClean, left.Label);
        Assert.Equal(request, left.Reservation!.PlacementRequestId);
        Assert.Equal(CleaningPriority.Next, left.CleaningJob!.Priority);
        var held = await beds.Api.RequestOfAsync(request);
        Assert.Equal((PlacementState.Reserved, bed), (held.State, held.BedId!.Value));
        await beds.CleanAllAsync();
        await beds.Api.ArriveAsync(request).DoneAsync();
        var lines = await beds.Api.Nurse.ShowBedHistoryAsync(bed).ValueAsync();
        Assert.Contains("hold_planned", lines.Select(line => line.Kind));
        Assert.Equal(
            [PlacementStepKind.Asked, PlacementStepKind.Planned, PlacementStepKind.Held, PlacementStepKind.Fulfilled],
            await TrailAsync(request)
        );
    }

    [Fact]
    public async Task A_bed_is_planned_for_one_request_at_a_time_and_the_second_is_told_by_whom()
    {
        var (_, bed, request) = await PlannedAsync();
        var rival = await AskAsync();

        var refused = await PlanAsync(rival, bed).RefusalAsync();

        Assert.Equal((409, "bed_taken", request.ToString()), (refused.Status, refused.Code, refused.Fact("takenBy")));
        Assert.DoesNotContain(bed, await ComingAsync(rival));
    }

    [Fact]
    public async Task A_plan_is_flagged_when_the_discharge_moves_and_can_be_made_again()
    {
        var (leaving, bed, request) = await PlannedAsync();
        Assert.False((await PlannedOfAsync(request))!.Late);

        await beds.ExpectDischargeAsync(leaving, In(30));

        Assert.True((await PlannedOfAsync(request))!.Late);
        await PlanAsync(request, bed).DoneAsync();
        var again = (await PlannedOfAsync(request))!;
        Assert.False(again.Late);
        Assert.InRange(again.From, In(29.9), In(30.1));
    }

    [Fact]
    public async Task A_plan_ends_when_the_request_gets_another_bed_is_withdrawn_or_a_person_drops_it()
    {
        var (_, _, reserved) = await PlannedAsync();
        await beds.Api.ReserveAsync(reserved, await beds.Api.BestBedAsync(reserved)).DoneAsync();
        // The end of the plan and the hold are one act: neither is before the other.
        Assert.Equal(
            [PlacementStepKind.Asked, PlacementStepKind.Held, PlacementStepKind.Planned, PlacementStepKind.PlanEnded],
            (await TrailAsync(reserved)).Order()
        );
        Assert.Null(await PlannedOfAsync(reserved));

        var (_, bed, withdrawn) = await PlannedAsync();
        await beds.Api.Doctor.WithdrawBedRequestAsync(withdrawn, new("goes home", null)).DoneAsync();
        Assert.DoesNotContain("next_planned", (await beds.Api.BedAsync(bed)).Badges);

        var (_, _, dropped) = await PlannedAsync();
        await Manager.CallOffPlannedHoldAsync(dropped, new("a nearer bed is free")).DoneAsync();
        Assert.Null(await PlannedOfAsync(dropped));
        Assert.Equal(
            (409, "hold_not_planned"),
            await Manager.CallOffPlannedHoldAsync(dropped, new("twice")).RefusedAsync()
        );
    }

    [Fact]
    public async Task Only_an_occupied_bed_with_an_expected_discharge_can_be_planned()
    {
        var (request, (_, _, bed)) = (await AskAsync(), await beds.Api.InBedAsync());
        var free = (await beds.Api.BestBedAsync(request)).BedId;

        Assert.Equal((409, "discharge_not_expected"), await PlanAsync(request, bed).RefusedAsync());
        Assert.Equal((409, "bed_not_occupied"), await PlanAsync(request, free).RefusedAsync());
    }

    [Theory]
    [InlineData("planned")]
    [InlineData("held")]
    public async Task The_database_refuses_a_second_plan_for_a_bed_and_one_that_overlaps_a_hold(string state)
    {
        var (_, bed, request) = await PlannedAsync();

        var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            beds.Database.ExecuteAsync(
                """
                insert into bed_reservation (id, hospital_id, bed_id, placement_request_id, stay_id, patient_id, starts_at, expires_at, state, made_by, term_changes)
                select gen_random_uuid(), hospital_id, bed_id, gen_random_uuid(), stay_id, patient_id, starts_at, expires_at, $2, 'test', 0 from bed_reservation where bed_id = $1 and state = 'planned'
                """,
                bed,
                state
            )
        );

        Assert.Equal("23", error.SqlState[..2]);
        Assert.NotNull(await PlannedOfAsync(request));
    }

    /// <summary>A patient who is expected to leave in 20 hours, the bed, and a request it is planned for.</summary>
    private async Task<(Guid Leaving, Guid Bed, Guid Request)> PlannedAsync()
    {
        var (_, leaving, bed) = await beds.Api.InBedAsync();
        await beds.ExpectDischargeAsync(leaving, In(20));
        expected.Add(leaving);
        var request = await AskAsync();
        Assert.Contains(bed, await ComingAsync(request));
        await PlanAsync(request, bed).DoneAsync();
        return (leaving, bed, request);
    }

    /// <summary>Open requests and expected discharges would be in the plan of the day of other tests.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var request in asked)
            await beds.Api.Doctor.WithdrawBedRequestAsync(request, new("end of the test", null));
        await beds.Database.ExecuteAsync(
            "update known_stay set expected_discharge_at = null where stay_id = any($1)",
            expected.ToArray()
        );
    }

    private async Task<Guid> AskAsync()
    {
        asked.Add(await beds.Api.RequestAsync());
        return asked[^1];
    }

    private async Task<ApiAnswer<PlacementRequestView>> PlanAsync(Guid request, Guid bed) =>
        await Manager.PlanHoldAsync(request, new(bed, null), (await beds.Api.BedAsync(bed)).Version);

    private async Task<IEnumerable<Guid>> ComingAsync(Guid request) =>
        (await Manager.ListComingBedsAsync(request).ValueAsync()).Select(bed => bed.BedId);

    private async Task<PlannedHoldView?> PlannedOfAsync(Guid request) =>
        (await beds.Api.RequestOfAsync(request)).Planned;

    private async Task<IEnumerable<PlacementStepKind>> TrailAsync(Guid request) =>
        (await Manager.ShowPlacementStepsAsync(request).ValueAsync()).Select(step => step.Kind);
}
