using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.DayPlans;

public sealed class DayPlanTests(BedsFixture beds) : IAsyncLifetime
{
    private IBedsApi Manager => beds.Api.Manager;

    /// <summary>A plan is about the whole hospital: who waits or lies there from another test takes the bed.</summary>
    public async ValueTask InitializeAsync() => await beds.EmptyAsync();

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task A_plan_proposes_a_bed_for_a_request_and_moves_nothing()
    {
        var request = await beds.Api.RequestAsync();
        var plan = await MakeAsync();

        var line = LineOf(plan, request);
        Assert.Equal((DayPlanEntryKind.Assignment, DayPlanEntryState.Proposed), (line.Kind, line.State));
        Assert.NotEmpty(line.Reasons);
        Assert.NotNull(line.BedCode);
        Assert.Equal(plan.Cost, plan.Parts.Sum(part => part.After));
        Assert.True(plan.Cost <= plan.CostBefore);
        Assert.Equal(PlacementState.Requested, (await beds.Api.RequestOfAsync(request)).State);
        Assert.Equal(
            0,
            await beds.Database.ScalarAsync<long>(
                "select count(*) from bed_reservation where bed_id = $1 and state = 'held'",
                line.BedId!
            )
        );
    }

    [Fact]
    public async Task Accepting_a_line_holds_the_bed_in_the_name_of_the_person()
    {
        var request = await beds.Api.RequestAsync();
        var plan = await MakeAsync();
        var line = LineOf(plan, request);

        var answer = await AcceptAsync(plan, line, user: "d.beds").ValueAsync();

        Assert.Equal(DayPlanEntryState.Accepted, LineOf(answer, request).State);
        var placed = await beds.Api.RequestOfAsync(request);
        Assert.Equal((PlacementState.Reserved, line.BedId), (placed.State, placed.BedId));
        Assert.Equal(
            "d.beds",
            await beds.Database.ScalarAsync<string>(
                "select made_by from bed_reservation where placement_request_id = $1 and state = 'held'",
                request
            )
        );
    }

    [Fact]
    public async Task One_stale_line_refuses_the_whole_plan_and_nothing_is_applied()
    {
        var (kept, lost) = (await beds.Api.RequestAsync(), await beds.Api.RequestAsync());
        var plan = await MakeAsync();
        var intruder = await beds.Api.RequestAsync();
        var line = LineOf(plan, lost);
        var bed = await beds.Api.BedAsync(line.BedId!.Value);
        await beds.Api.ReserveAsync(intruder, bed.BedId, bed.Version).DoneAsync();

        var refused = await Manager.AcceptDayPlanAsync(plan.DayPlanId, new()).RefusalAsync();

        Assert.Equal((409, "day_plan_stale"), (refused.Status, refused.Code));
        Assert.Contains(line.EntryId.ToString(), refused.Facts("entries"));
        Assert.Equal(PlacementState.Requested, (await beds.Api.RequestOfAsync(kept)).State);
        var shown = (await Manager.ShowDayPlanAsync().ValueAsync()).Plan!;
        Assert.True(shown.IsStale);
        Assert.Equal("bed_changed", LineOf(shown, lost).StaleBecause);
        Assert.Equal((409, "bed_taken"), await AcceptAsync(plan, line).RefusedAsync());

        var again = await MakeAsync();
        await Manager.AcceptDayPlanAsync(again.DayPlanId, new()).DoneAsync();
        Assert.Equal(PlacementState.Reserved, (await beds.Api.RequestOfAsync(kept)).State);
        Assert.Equal(PlacementState.Reserved, (await beds.Api.RequestOfAsync(lost)).State);
        Assert.Equal((409, "day_plan_superseded"), await AcceptAsync(plan, LineOf(plan, kept)).RefusedAsync());
    }

    [Fact]
    public async Task Of_two_people_accepting_the_same_plan_at_once_one_applies_it()
    {
        var request = await beds.Api.RequestAsync();
        var plan = await MakeAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AcceptAsync(plan, LineOf(plan, request))));

        Assert.Single(answers, answer => answer.Succeeded);
        Assert.All(
            answers.Where(answer => !answer.Succeeded),
            answer => Assert.Equal("day_plan_entry_answered", answer.Problem!.Code)
        );
    }

    [Fact]
    public async Task A_rejected_room_is_kept_with_its_reason_and_not_proposed_again()
    {
        var request = await beds.Api.RequestAsync();
        var plan = await MakeAsync();
        var line = LineOf(plan, request);
        Assert.Equal((400, "invalid_request"), await RejectAsync(plan, line, "").RefusedAsync());

        var answered = LineOf(await RejectAsync(plan, line, "Trop loin du bloc").ValueAsync(), request);

        Assert.Equal((DayPlanEntryState.Rejected, "Trop loin du bloc"), (answered.State, answered.Reason));
        var next = LineOf(await MakeAsync(), request);
        Assert.NotEqual((line.WardId, line.Room), (next.WardId, next.Room));
    }

    [Fact]
    public async Task A_patient_in_the_wrong_service_is_proposed_a_move_and_accepting_it_asks_for_the_transfer()
    {
        var (stay, bed) = await OutlierAsync();
        var plan = await MakeAsync();
        var line = plan.Entries.Single(entry => entry.StayId == stay);
        Assert.Equal((DayPlanEntryKind.Transfer, bed), (line.Kind, line.FromBedId!.Value));
        Assert.Contains(line.Reasons, reason => reason is { Code: "transfer", Points: < 0 });

        var answer = await AcceptAsync(plan, line).ValueAsync();

        var made = answer.Entries.Single(entry => entry.StayId == stay).PlacementRequestId!.Value;
        var request = await beds.Api.RequestOfAsync(made);
        Assert.Equal(
            (PlacementKind.Transfer, PlacementState.Reserved, bed),
            (request.Kind, request.State, request.FromBedId!.Value)
        );
        Assert.Equal(PlacementState.Fulfilled, (await beds.Api.ArriveAsync(made).ValueAsync()).State);
        var effect = (await beds.Api.Operations.ListDayPlansAsync().ValueAsync()).Single(row =>
            row.DayPlanId == plan.DayPlanId
        );
        Assert.Equal((1, 1, 0), (effect.Accepted, effect.AsPlanned, effect.Lost));
    }

    [Fact]
    public async Task A_plan_of_the_other_hospital_does_not_exist()
    {
        var plan = (await MakeAsync()).DayPlanId;
        var foreigner = beds.Api.As("bed-manager", BedsFixture.Rabat);
        Assert.Equal((404, "not_found"), await foreigner.GetDayPlanAsync(plan).RefusedAsync());
        Assert.Equal((404, "not_found"), await foreigner.AcceptDayPlanAsync(plan, new()).RefusedAsync());
    }

    private Task<DayPlanView> MakeAsync() => Manager.MakeDayPlanAsync(new()).ValueAsync();

    private Task<ApiAnswer<DayPlanView>> AcceptAsync(DayPlanView plan, DayPlanEntryView line, string? user = null) =>
        beds
            .Api.As("bed-manager", user: user)
            .AcceptDayPlanEntryAsync(plan.DayPlanId, line.EntryId, new AcceptDayPlanEntryRequest(null));

    private Task<ApiAnswer<DayPlanView>> RejectAsync(DayPlanView plan, DayPlanEntryView line, string reason) =>
        Manager.RejectDayPlanEntryAsync(plan.DayPlanId, line.EntryId, new(reason));

    /// <summary>A new patient of cardiology who lies in a bed of another service.</summary>
    private async Task<(Guid Stay, Guid Bed)> OutlierAsync()
    {
        var (patient, stay) = await beds.PatientAsync();
        var request = await beds.Api.AskAsync(patient, stay, need => need with { ServiceCode = "CAR" });
        var other = (await Manager.ListWardsAsync().ValueAsync()).Single(ward => ward.Code == "GYN").WardId;
        var bed = (await Manager.ShowWardBoardAsync(other).ValueAsync()).Beds.First(tile =>
            tile.Label == BedLabel.Free
        );
        await beds.Api.ReserveAsync(request.PlacementRequestId, bed.BedId, bed.Version).DoneAsync();
        return (stay, (await beds.Api.ArriveAsync(request.PlacementRequestId).ValueAsync()).BedId!.Value);
    }

    private static DayPlanEntryView LineOf(DayPlanView plan, Guid request) =>
        plan.Entries.Single(entry => entry.PlacementRequestId == request);
}
