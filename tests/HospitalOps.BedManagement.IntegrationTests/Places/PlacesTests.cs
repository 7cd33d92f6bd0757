using System.Text.Json.Nodes;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Places;

/// <summary>Beds leave and join the capacity of a ward, by hand and from a file.</summary>
public sealed class PlacesTests(BedsFixture beds)
{
    [Fact]
    public async Task A_closed_bed_is_offered_to_nobody_counted_apart_and_cleaned_when_it_opens_again()
    {
        var bed = await beds.BestBedAsync(await beds.RequestAsync());
        var (id, ward) = (bed["bedId"]!.ToString(), bed["wardId"]!.ToString());
        var before = await CapacityAsync(ward);

        Assert.Equal(204, (await ActAsync(id, "close", "lift out of order")).Status);

        Assert.Equal("bed_out_of_service", (await OccupyAsync(id)).Code);
        Assert.Equal("bed_out_of_service", (await ActAsync(id, "close", "again")).Code);
        Assert.Equal((before.In - 1, before.Out + 1), await CapacityAsync(ward));
        await InvariantsHoldAsync();
        Assert.Equal(204, (await ActAsync(id, "reopen", "lift repaired")).Status);
        using var manager = beds.As("bed-manager");
        Assert.Equal("to_clean", (await manager.GetAsync($"/api/v1/beds/{id}")).Text("label"));
        var steps = (await WardAsync(ward))["capacity"]!.AsArray();
        Assert.Equal(
            [(1, "lift repaired"), (-1, "lift out of order")],
            steps.Take(2).Select(step => ((int)step!["change"]!, step["reason"]!.ToString()))
        );
        Assert.Equal(before.In, (int)steps[0]!["beds"]!);
    }

    [Fact]
    public async Task A_closed_bed_that_was_found_dirty_opens_with_the_one_cleaning_that_waits()
    {
        var bed = await beds.BestBedAsync(await beds.RequestAsync());
        var (id, code) = (bed["bedId"]!.ToString(), bed["bedCode"]!.ToString());
        Assert.Equal(204, (await ActAsync(id, "close", "lift out of order")).Status);
        using var cleaner = beds.As("cleaner");
        Assert.Equal(200, (await cleaner.PostAsync("/api/v1/cleaning-jobs/report", new { bedCode = code })).Status);

        Assert.Equal(204, (await ActAsync(id, "reopen", "lift repaired")).Status);

        using var manager = beds.As("bed-manager");
        Assert.Equal("to_clean", (await manager.GetAsync($"/api/v1/beds/{id}")).Text("label"));
        Assert.Equal(
            1,
            await beds.Database.ScalarAsync<long>(
                "select count(*) from cleaning_job where bed_id = $1 and ended_at is null",
                Guid.Parse(id)
            )
        );
    }

    [Fact]
    public async Task A_bed_with_a_patient_or_a_hold_is_not_closed()
    {
        var (_, stay, taken) = await beds.InBedAsync();
        var refused = await ActAsync(taken, "close", "renovation");
        Assert.Equal(("bed_taken", stay.ToString()), (refused.Code, refused.Text("takenBy")));
        var request = await beds.RequestAsync();
        var held = await beds.BestBedAsync(request);
        await beds.ReserveAsync(request, held);
        Assert.Equal("bed_taken", (await ActAsync(held["bedId"]!.ToString(), "close", "renovation")).Code);
        using var manager = beds.As("bed-manager");
        Assert.Equal(
            403,
            (await manager.PostAsync($"/api/v1/places/beds/{taken}/close", new { reason = "not my right" })).Status
        );
    }

    [Fact]
    public async Task A_file_is_tried_first_lists_every_refusal_by_line_and_is_applied_whole_or_not_at_all()
    {
        var (_, _, taken) = await beds.InBedAsync();
        var bed = await beds.BestBedAsync(await beds.RequestAsync());
        var parts = bed["bedCode"]!.ToString().Split('-');
        var (ward, room, letter) = (parts[1], parts[2][..2], parts[2][2..]);
        var takenParts = (await CodeAsync(taken)).Split('-');
        var good =
            $"action;ward;room;bed;isolation;reason\nclose;{ward};{room};{letter};none;renovation\nadd;{ward};98;A;none;new wing\nadd;{ward};98;B;none;new wing\n";
        var bad =
            good
            + $"add;{ward};{room};{letter};none;twice\nclose;NOWARD;01;A;none;typing\nclose;{takenParts[1]};{takenParts[2][..2]};{takenParts[2][2..]};none;renovation\nadd;{ward};98;C;contact;other room\nnonsense\n";

        var tried = await ImportAsync(bad, dryRun: true);
        Assert.Equal((8, false), ((int)tried["lines"]!, (bool)tried["applied"]!));
        Assert.Equal(
            [
                (5, "line_twice"),
                (6, "ward_unknown"),
                (7, "bed_taken"),
                (8, "room_other_capability"),
                (9, "line_malformed"),
            ],
            tried["refused"]!.AsArray().Select(line => ((int)line!["line"]!, line["code"]!.ToString()))
        );
        Assert.False((bool)(await ImportAsync(bad, dryRun: false))["applied"]!);
        Assert.Equal("free", await LabelAsync(bed["bedId"]!.ToString()));

        Assert.True((bool)(await ImportAsync(good, dryRun: false))["applied"]!);
        Assert.Equal("out_of_service", await LabelAsync(bed["bedId"]!.ToString()));
        var places = (await WardAsync(bed["wardId"]!.ToString()))["beds"]!.AsArray();
        Assert.Equal(
            [2, 2],
            places.Where(place => place!["room"]!.ToString() == "98").Select(place => (int)place!["roomSize"]!)
        );
        await InvariantsHoldAsync();
    }

    private async Task<ApiReply> ActAsync(string bed, string act, string reason)
    {
        using var admin = beds.As("administrator");
        return await admin.PostAsync($"/api/v1/places/beds/{bed}/{act}", new { reason });
    }

    private async Task<JsonNode> ImportAsync(string csv, bool dryRun)
    {
        using var admin = beds.As("administrator");
        return (await admin.PostAsync("/api/v1/places/import", new { csv, dryRun })).Body!;
    }

    private async Task<JsonNode> WardAsync(string ward)
    {
        using var admin = beds.As("administrator");
        return (await admin.GetAsync($"/api/v1/places/{ward}")).Body!;
    }

    private async Task<(int In, int Out)> CapacityAsync(string ward)
    {
        var place = (await WardAsync(ward))["ward"]!;
        return ((int)place["inService"]!, (int)place["outOfService"]!);
    }

    private async Task<string> LabelAsync(string bed)
    {
        using var manager = beds.As("bed-manager");
        return (await manager.GetAsync($"/api/v1/beds/{bed}")).Text("label");
    }

    private async Task<string> CodeAsync(string bed)
    {
        using var manager = beds.As("bed-manager");
        return (await manager.GetAsync($"/api/v1/beds/{bed}")).Text("code");
    }

    private async Task<ApiReply> OccupyAsync(string bed)
    {
        var (patient, stay) = await beds.PatientAsync();
        return await beds.ActOnBedAsync(
            bed,
            "occupy",
            new
            {
                stayId = stay,
                patientId = patient,
                sex = "female",
                ageClass = "adult",
                isolation = "none",
            }
        );
    }

    private async Task InvariantsHoldAsync()
    {
        using var manager = beds.As("bed-manager");
        Assert.All(
            (await manager.GetAsync("/api/v1/bed-overview/invariants")).Body!.AsArray(),
            row => Assert.Equal(0, (int)row!["violations"]!)
        );
    }
}
