using System.Text.Json.Nodes;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests;

/// <summary>A patient is put into a bed before anybody answered.</summary>
public sealed class DirectAdmissionTests(BedsFixture beds)
{
    [Fact]
    public async Task Who_is_put_into_a_bed_directly_has_no_request_left_open()
    {
        var (patient, stay) = await beds.PatientAsync();
        var request = (await beds.AskAsync(patient, stay)).Text("placementRequestId");
        var bed = await beds.BestBedAsync(request);

        Assert.Equal("occupied", (await OccupyAsync(bed, patient, stay)).Text("label"));

        Assert.Equal((1, "fulfilled"), (
            await beds.Database.ScalarAsync<long>("select count(*) from placement_request where stay_id = $1", stay),
            await beds.Database.ScalarAsync<string>("select state from placement_request where stay_id = $1", stay)));
        // Without a request one is made, so that every occupancy has its trail.
        var (other, direct) = await beds.PatientAsync();
        Assert.Equal(200, (await OccupyAsync(await FreeBedAsync(), other, direct)).Status);
        Assert.Equal("fulfilled", await beds.Database.ScalarAsync<string>("select state from placement_request where stay_id = $1", direct));
    }

    [Fact]
    public async Task A_bed_that_is_held_for_the_patient_is_entered_and_beside_another_held_one_none_is()
    {
        var (patient, stay) = await beds.PatientAsync();
        var request = (await beds.AskAsync(patient, stay)).Text("placementRequestId");
        var held = await beds.BestBedAsync(request);
        await beds.ReserveAsync(request, held);
        var free = await FreeBedAsync();

        Assert.Equal((409, "request_already_reserved"), await CodeAsync(OccupyAsync(free, patient, stay)));
        Assert.Equal("occupied", (await OccupyAsync(held, patient, stay)).Text("label"));

        Assert.Equal(("used", "fulfilled"), (
            await beds.Database.ScalarAsync<string>("select state from bed_reservation where placement_request_id = $1", Guid.Parse(request)),
            await beds.Database.ScalarAsync<string>("select state from placement_request where id = $1", Guid.Parse(request))));
        Assert.Equal(0, await beds.Database.ScalarAsync<long>("select count(*) from bed_occupancy where bed_id = $1 and ended_at is null", Guid.Parse(free["bedId"]!.ToString())));
    }

    private async Task<JsonNode> FreeBedAsync()
    {
        using var nurse = beds.As("ward-nurse");
        return (await nurse.GetAsync("/api/v1/free-beds?careLevel=standard")).Body!.AsArray().First(bed => bed!["hospital"]!.ToString() == "BSK" && bed["roomSize"]!.GetValue<int>() == 1)!;
    }

    private Task<ApiReply> OccupyAsync(JsonNode bed, Guid patient, Guid stay) =>
        beds.ActOnBedAsync(bed["bedId"]!.ToString(), "occupy", new { stayId = stay, patientId = patient, sex = "female", ageClass = "adult", isolation = "none", overrideReason = "test" });

    private static async Task<(int, string?)> CodeAsync(Task<ApiReply> reply) => ((await reply).Status, (await reply).Code);
}
