using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Boards;

/// <summary>
/// Wards as reference data: facts, policies with a look at who lies there, equipment, rooms of one's own.
/// </summary>
public sealed class WardTests(BedsFixture beds)
{
    [Fact]
    public async Task A_new_policy_is_refused_while_patients_break_it_until_somebody_says_that_it_holds_all_the_same()
    {
        var (_, _, id) = await beds.Api.InBedAsync();
        var bed = await beds.Api.BedAsync(id);
        var (ward, _) = await PlaceOfAsync(bed);
        var policy = PolicyOf(ward);
        var breaches = await beds
            .Api.Administrator.PreviewWardPolicyAsync(
                ward.WardId,
                SexPolicy.Male,
                Codes.Parse<AgePolicy>(ward.AgePolicy)
            )
            .ValueAsync();
        Assert.Contains(bed.Code, breaches.Select(breach => breach.BedCode));

        var refused = await EditAsync(ward, SexPolicy.Male).RefusalAsync();

        Assert.Equal((409, "ward_policy_breached"), (refused.Status, refused.Code));
        Assert.Contains(bed.Code, refused.Facts("beds"));
        Assert.Equal(ward.SexPolicy, (await PlaceOfAsync(bed)).Ward.SexPolicy);

        await EditAsync(ward, SexPolicy.Male, despite: true).DoneAsync();
        var tile = await TileAsync(bed);
        Assert.Contains("rule_unmet", tile.Badges);
        Assert.Equal(["sex_men_only"], tile.BrokenRules);
        var change = (await PlaceOfAsync(bed)).Changes[0];
        Assert.Contains(bed.Code, change.Overridden);
        Assert.Contains("→ male", Assert.Single(change.Changes), StringComparison.Ordinal);

        await EditAsync(ward, policy).DoneAsync();
        Assert.Empty((await TileAsync(bed)).BrokenRules);
        Assert.Equal((409, "ward_unchanged"), await EditAsync(ward, policy).RefusedAsync());
    }

    [Fact]
    public async Task A_new_ward_takes_beds_and_its_code_is_there_once()
    {
        var administrator = beds.Api.Administrator;
        var body = new AddWardRequest(
            "ZZT",
            "standard",
            new("ZZT", "Essai", "Trial", "تجربة", "A", 1, SexPolicy.Any, AgePolicy.Any, "new rule of the house")
        );

        await administrator.AddWardAsync(body).DoneAsync();

        Assert.Equal((409, "ward_exists"), await administrator.AddWardAsync(body).RefusedAsync());
        var ward = (await administrator.ListPlacesAsync().ValueAsync()).Single(each => each.Code == "ZZT").WardId;
        await administrator.AddBedAsync(ward, new("01", "A", RoomCapability.None, "opening")).DoneAsync();
        var added = (await administrator.ShowWardPlacesAsync(ward).ValueAsync()).Beds[0];
        Assert.Equal("BSK-ZZT-01A", added.Code);
        // No other test may find it free.
        await administrator.CloseBedAsync(added.BedId, new("end of the test")).DoneAsync();
        Assert.Equal((403, "not_allowed"), await beds.Api.Nurse.AddWardAsync(body).RefusedAsync());
    }

    [Fact]
    public async Task A_bed_without_the_equipment_that_is_needed_breaks_a_rule_until_it_is_there()
    {
        var request = await beds.Api.RequestAsync(need => need with { Equipment = ["bariatric"] });
        Assert.Empty((await beds.Api.Manager.SuggestBedsAsync(request).ValueAsync()).Suggestions);
        var bed = (await beds.Api.FreeBedAsync()).BedId;
        Assert.Equal((400, "equipment_unknown"), await EquipAsync(bed, "swimming_pool").RefusedAsync());

        await EquipAsync(bed, "bariatric", "oxygen").DoneAsync();

        var offered = (await beds.Api.Manager.SuggestBedsAsync(request).ValueAsync()).Suggestions;
        Assert.Equal(bed, Assert.Single(offered).BedId);
    }

    [Fact]
    public async Task Who_needs_a_room_of_his_own_is_offered_single_rooms_only_and_another_needs_a_reason()
    {
        var request = await beds.Api.RequestAsync(need => need with { SingleRoom = SingleRoom.Needed });
        var answer = await beds.Api.Manager.SuggestBedsAsync(request).ValueAsync();
        Assert.Contains(answer.Excluded, rule => rule.Code == "private_room_needed");
        Assert.NotEmpty(answer.Suggestions);
        var shared = (await beds.Api.Manager.SearchFreeBedsAsync(CareLevel.Standard).ValueAsync()).First(bed =>
            bed is { Hospital: "BSK", RoomSize: > 1 } && bed.SexPolicy != "male"
        );

        var refused = await beds.Api.ReserveAsync(request, shared.BedId, shared.Version).RefusalAsync();

        Assert.Equal((409, "placement_rule_breached"), (refused.Status, refused.Code));
        Assert.Contains("private_room_needed", refused.Facts("rules"));
    }

    private Task<ApiAnswer<object>> EquipAsync(Guid bed, params string[] equipment) =>
        beds.Api.Administrator.EquipBedAsync(bed, new(equipment, "delivered"));

    private Task<ApiAnswer<object>> EditAsync(WardPlace ward, SexPolicy sexPolicy, bool despite = false) =>
        beds.Api.Administrator.EditWardAsync(
            ward.WardId,
            new(
                ward.ServiceCode,
                ward.NameFr,
                ward.NameEn,
                ward.NameAr,
                ward.Building,
                ward.Floor,
                sexPolicy,
                Codes.Parse<AgePolicy>(ward.AgePolicy),
                "new rule of the house",
                despite
            )
        );

    private async Task<(WardPlace Ward, IReadOnlyList<WardChangeView> Changes)> PlaceOfAsync(BedView bed)
    {
        var place = await beds.Api.Administrator.ShowWardPlacesAsync(bed.WardId).ValueAsync();
        return (place.Ward, place.Changes);
    }

    private async Task<BedView> TileAsync(BedView bed) =>
        (await beds.Api.Nurse.ShowWardBoardAsync(bed.WardId).ValueAsync()).Beds.Single(each => each.BedId == bed.BedId);

    private static SexPolicy PolicyOf(WardPlace ward) => Codes.Parse<SexPolicy>(ward.SexPolicy);
}
