using System.Text.Json.Nodes;
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
        var (_, _, bed) = await beds.InBedAsync();
        var ward = (await PlaceOfAsync(bed)).Ward;
        var code = (await BedAsync(bed))["code"]!.ToString();
        Assert.Contains(code, (await PreviewAsync(ward, "male")).Select(breach => breach["bedCode"]!.ToString()));

        var refused = await EditAsync(ward, "male");

        Assert.Equal((409, "ward_policy_breached"), (refused.Status, refused.Code));
        Assert.Contains(code, refused.Body!["beds"]!.AsArray().Select(each => each!.ToString()));
        Assert.Equal(ward["sexPolicy"]!.ToString(), (await PlaceOfAsync(bed)).Ward["sexPolicy"]!.ToString());

        Assert.Equal(204, (await EditAsync(ward, "male", despite: true)).Status);
        var tile = (await BoardAsync(ward))["beds"]!.AsArray().Single(each => each!["bedId"]!.ToString() == bed)!;
        Assert.Contains("rule_unmet", tile["badges"]!.AsArray().Select(badge => badge!.ToString()));
        Assert.Equal(["sex_men_only"], tile["brokenRules"]!.AsArray().Select(rule => rule!.ToString()));
        var change = (await PlaceOfAsync(bed)).Changes[0]!;
        Assert.Contains(code, change["overridden"]!.AsArray().Select(each => each!.ToString()));
        Assert.Contains("→ male", change["changes"]!.AsArray().Single()!.ToString(), StringComparison.Ordinal);

        Assert.Equal(204, (await EditAsync(ward, ward["sexPolicy"]!.ToString())).Status);
        Assert.Empty(
            (await BoardAsync(ward))["beds"]!.AsArray().Single(each => each!["bedId"]!.ToString() == bed)![
                "brokenRules"
            ]!.AsArray()
        );
        Assert.Equal("ward_unchanged", (await EditAsync(ward, ward["sexPolicy"]!.ToString())).Code);
    }

    [Fact]
    public async Task A_new_ward_takes_beds_and_its_code_is_there_once()
    {
        using var administrator = beds.As("administrator");
        var body = new
        {
            code = "ZZT",
            bedType = "standard",
            facts = Facts("any"),
        };

        Assert.Equal(204, (await administrator.PostAsync("/api/v1/places/wards", body)).Status);

        Assert.Equal("ward_exists", (await administrator.PostAsync("/api/v1/places/wards", body)).Code);
        var ward = (await administrator.GetAsync("/api/v1/places"))
            .Body!.AsArray()
            .Single(each => each!["code"]!.ToString() == "ZZT")!;
        Assert.Equal(
            204,
            (
                await administrator.PostAsync(
                    $"/api/v1/places/wards/{ward["wardId"]}/beds",
                    new
                    {
                        room = "01",
                        letter = "A",
                        capability = "none",
                        reason = "opening",
                    }
                )
            ).Status
        );
        var added = (await administrator.GetAsync($"/api/v1/places/{ward["wardId"]}")).Body!["beds"]![0]!;
        Assert.Equal("BSK-ZZT-01A", added["code"]!.ToString());
        // No other test may find it free.
        Assert.Equal(
            204,
            (
                await administrator.PostAsync(
                    $"/api/v1/places/beds/{added["bedId"]}/close",
                    new { reason = "end of the test" }
                )
            ).Status
        );
        using var nurse = beds.As("ward-nurse");
        Assert.Equal(403, (await nurse.PostAsync("/api/v1/places/wards", body)).Status);
    }

    [Fact]
    public async Task A_bed_without_the_equipment_that_is_needed_breaks_a_rule_until_it_is_there()
    {
        var request = await AskAsync(equipment: ["bariatric"]);
        using var manager = beds.As("bed-manager");
        Assert.Empty(
            (await manager.GetAsync($"/api/v1/placement-requests/{request}/suggestions")).Body![
                "suggestions"
            ]!.AsArray()
        );
        var bed = (await beds.BestBedAsync(await beds.RequestAsync()))["bedId"]!.ToString();
        using var administrator = beds.As("administrator");
        Assert.Equal(
            "equipment_unknown",
            (
                await administrator.PostAsync(
                    $"/api/v1/places/beds/{bed}/equipment",
                    new { equipment = new[] { "swimming_pool" }, reason = "delivered" }
                )
            ).Code
        );

        Assert.Equal(
            204,
            (
                await administrator.PostAsync(
                    $"/api/v1/places/beds/{bed}/equipment",
                    new { equipment = new[] { "bariatric", "oxygen" }, reason = "delivered" }
                )
            ).Status
        );

        var offered = (await manager.GetAsync($"/api/v1/placement-requests/{request}/suggestions")).Body![
            "suggestions"
        ]!.AsArray();
        Assert.Equal(bed, Assert.Single(offered)!["bedId"]!.ToString());
    }

    [Fact]
    public async Task Who_needs_a_room_of_his_own_is_offered_single_rooms_only_and_another_needs_a_reason()
    {
        var request = await AskAsync(singleRoom: "needed");
        using var manager = beds.As("bed-manager");
        var answer = (await manager.GetAsync($"/api/v1/placement-requests/{request}/suggestions")).Body!;
        Assert.Contains(answer["excluded"]!.AsArray(), rule => rule!["code"]!.ToString() == "private_room_needed");
        Assert.NotEmpty(answer["suggestions"]!.AsArray());
        var shared = (await manager.GetAsync("/api/v1/free-beds?careLevel=standard"))
            .Body!.AsArray()
            .First(bed =>
                bed!["hospital"]!.ToString() == "BSK"
                && (int)bed["roomSize"]! > 1
                && bed["sexPolicy"]!.ToString() != "male"
            )!;

        var refused = await manager.PostAsync(
            $"/api/v1/placement-requests/{request}/reserve",
            new { bedId = shared["bedId"]!.ToString() },
            version: shared["version"]!.GetValue<long>()
        );

        Assert.Equal("placement_rule_breached", refused.Code);
        Assert.Contains("private_room_needed", refused.Body!["rules"]!.AsArray().Select(rule => rule!.ToString()));
    }

    private async Task<string> AskAsync(string[]? equipment = null, string singleRoom = "none")
    {
        var (patient, stay) = await beds.PatientAsync();
        using var doctor = beds.As("doctor");
        var asked = await doctor.PostAsync(
            "/api/v1/placement-requests",
            new
            {
                stayId = stay,
                patientId = patient,
                careLevel = "standard",
                sex = "female",
                ageClass = "adult",
                isolation = "none",
                priority = "emergency",
                equipment,
                singleRoom,
            }
        );
        Assert.Equal(201, asked.Status);
        return asked.Text("placementRequestId");
    }

    private static object Facts(string sexPolicy, JsonNode? ward = null, bool despite = false) =>
        new
        {
            serviceCode = ward?["serviceCode"]!.ToString() ?? "ZZT",
            nameFr = ward?["nameFr"]!.ToString() ?? "Essai",
            nameEn = ward?["nameEn"]!.ToString() ?? "Trial",
            nameAr = ward?["nameAr"]!.ToString() ?? "تجربة",
            building = ward?["building"]!.ToString() ?? "A",
            floor = ward is null ? 1 : (int)ward["floor"]!,
            sexPolicy,
            agePolicy = ward?["agePolicy"]!.ToString() ?? "any",
            reason = "new rule of the house",
            despitePatients = despite,
        };

    private async Task<ApiReply> EditAsync(JsonNode ward, string sexPolicy, bool despite = false)
    {
        using var administrator = beds.As("administrator");
        return await administrator.PostAsync(
            $"/api/v1/places/wards/{ward["wardId"]}/edit",
            Facts(sexPolicy, ward, despite)
        );
    }

    private async Task<IEnumerable<JsonNode>> PreviewAsync(JsonNode ward, string sexPolicy)
    {
        using var administrator = beds.As("administrator");
        return (
            await administrator.GetAsync(
                $"/api/v1/places/wards/{ward["wardId"]}/policy-preview?sexPolicy={sexPolicy}&agePolicy={ward["agePolicy"]}"
            )
        ).Body!.AsArray()!;
    }

    private async Task<(JsonNode Ward, JsonArray Changes)> PlaceOfAsync(string bed)
    {
        using var administrator = beds.As("administrator");
        var place = (await administrator.GetAsync($"/api/v1/places/{(await BedAsync(bed))["wardId"]}")).Body!;
        return (place["ward"]!, place["changes"]!.AsArray());
    }

    private async Task<JsonNode> BedAsync(string bed)
    {
        using var nurse = beds.As("ward-nurse");
        return (await nurse.GetAsync($"/api/v1/beds/{bed}")).Body!;
    }

    private async Task<JsonNode> BoardAsync(JsonNode ward)
    {
        using var nurse = beds.As("ward-nurse");
        return (await nurse.GetAsync($"/api/v1/wards/{ward["wardId"]}/board")).Body!;
    }
}
