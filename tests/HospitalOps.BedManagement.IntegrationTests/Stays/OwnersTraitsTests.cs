using System.Text.Json.Nodes;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Stays;

/// <summary>Sex and age of a patient are what his record says, whatever a caller says of them.</summary>
public sealed class OwnersTraitsTests(BedsFixture beds) : IAsyncLifetime
{
    /// <summary>UTC and the hospitals have the same day since September 2026.</summary>
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>A room that nobody has entered is looked for.</summary>
    public async ValueTask InitializeAsync() => await beds.EmptyAsync();

    public ValueTask DisposeAsync() => default;

    [Theory]
    [InlineData(-15, 1, "child")]
    [InlineData(-15, 0, "adult")]
    [InlineData(0, -28, "newborn")]
    [InlineData(0, -29, "child")]
    public async Task A_bed_is_asked_for_by_the_age_of_today(int years, int days, string age)
    {
        var (patient, stay) = await beds.PatientAsync("female", Today.AddYears(years).AddDays(days));

        Assert.Equal(age, (await AskAsync(patient, stay, "male", "adult")).Text("ageClass"));
        Assert.Equal("female", await SexAskedAsync(stay));
    }

    [Fact]
    public async Task Who_has_no_birth_date_is_asked_for_and_then_the_caller_counts()
    {
        var (patient, stay) = await beds.PatientAsync("unknown", null);

        Assert.Equal((400, "age_unknown"), Of(await AskAsync(patient, stay, null, null)));
        var asked = await AskAsync(patient, stay, "male", "child");

        Assert.Equal(("male", "child"), (asked.Text("sex"), asked.Text("ageClass")));
    }

    [Fact]
    public async Task A_man_is_not_put_on_a_womens_ward_by_a_word_of_the_caller()
    {
        var (patient, stay) = await beds.PatientAsync("male", Today.AddYears(-40));

        Assert.Equal((409, "placement_rule_breached"), Of(await OccupyAsync("GYN", patient, stay, "female", "adult")));
    }

    [Fact]
    public async Task A_patient_of_75_is_no_child_and_a_newborn_needs_no_override_among_newborns()
    {
        var (old, stay) = await beds.PatientAsync("male", Today.AddYears(-75));
        var (newborn, other) = await beds.PatientAsync("male", Today.AddDays(-9));

        Assert.Equal((409, "placement_rule_breached"), Of(await OccupyAsync("PED", old, stay, "male", "child")));
        Assert.Equal(200, (await OccupyAsync("NEO", newborn, other, null, "child")).Status);
    }

    [Fact]
    public async Task A_corrected_sex_is_shown_at_the_room_and_nobody_else_is_suggested_into_it()
    {
        await beds.EmptyAsync();
        var (first, second) = await TwoBedRoomAsync();
        var (woman, hers) = await beds.PatientAsync("female", Today.AddYears(-30));
        var (mistaken, stay) = await beds.PatientAsync("female", Today.AddYears(-50));
        Assert.Equal(200, (await OccupyAsync(first, woman, hers)).Status);
        Assert.Equal(200, (await OccupyAsync(second, mistaken, stay)).Status);
        var (waiting, asking) = await beds.PatientAsync("female", Today.AddYears(-33));
        await AskAsync(waiting, asking, null, null);

        await CorrectAsync(mistaken, "male", Today.AddYears(-50));
        await CorrectAsync(waiting, "male", Today.AddYears(-14));

        await Eventually.TrueAsync(
            async () => (await BrokenAsync(first)).Contains("sex_room_of_men", StringComparison.Ordinal),
            TimeSpan.FromSeconds(5),
            () => "the room shows no broken rule"
        );
        await Eventually.TrueAsync(
            async () =>
                await beds.Database.ScalarAsync<string>(
                    "select sex || ' ' || age_class from placement_request where stay_id = $1",
                    asking
                ) == "male child",
            TimeSpan.FromSeconds(5),
            () => "the open request did not follow"
        );
    }

    [Fact]
    public async Task Who_turns_out_to_be_a_woman_opens_the_room_for_women_again()
    {
        await beds.EmptyAsync();
        var (first, second) = await TwoBedRoomAsync();
        var (patient, stay) = await beds.PatientAsync("unknown", Today.AddYears(-30));
        Assert.Equal(200, (await OccupyAsync(first, patient, stay, reason: "alone in the room")).Status);
        var (woman, hers) = await beds.PatientAsync("female", Today.AddYears(-30));
        Assert.Equal((409, "placement_rule_breached"), Of(await OccupyAsync(second, woman, hers)));

        await CorrectAsync(patient, "female", Today.AddYears(-30));

        await Eventually.TrueAsync(
            async () => (await OccupyAsync(second, woman, hers)).Status == 200,
            TimeSpan.FromSeconds(5),
            () => "the room is still closed to women"
        );
    }

    [Fact]
    public async Task Who_comes_back_from_a_discharge_asks_for_a_bed_with_the_needs_last_in_force()
    {
        var (patient, stay) = await beds.PatientAsync("female", Today.AddYears(-15).AddDays(1));
        await beds.AdmitAsync(stay);
        var bed = await FreeBedAsync("PED");
        Assert.Equal(200, (await OccupyAsync(bed, patient, stay)).Status);
        await beds.ActOnBedAsync(Id(bed), "precautions", new { isolation = "contact", reason = "germs found" });
        using var doctor = beds.AtDesk("doctor");
        await doctor.PostAsync($"/api/v1/stays/{stay}/discharge-decision", new { destination = "home" });
        await beds.ActOnBedAsync(Id(bed), "vacate", new { stayId = stay, cause = "discharge" });
        using var nurse = beds.AtDesk("ward-nurse");
        Assert.Equal(200, (await nurse.PostAsync($"/api/v1/stays/{stay}/departure")).Status);

        await doctor.PostAsync($"/api/v1/stays/{stay}/discharge-reversal", new { reason = "wrong patient" });

        await Eventually.TrueAsync(
            async () =>
                await beds.Database.ScalarAsync<string>(
                    "select coalesce(max(isolation || ' ' || age_class || ' ' || sex), '') from placement_request where stay_id = $1 and state = 'requested'",
                    stay
                ) == "contact child female",
            TimeSpan.FromSeconds(15),
            () => "no request with the needs in force"
        );
    }

    private static (int Status, string? Code) Of(ApiReply reply) => (reply.Status, reply.Code);

    private static string Id(JsonNode bed) => bed["bedId"]!.ToString();

    private Task<string> SexAskedAsync(Guid stay) =>
        beds.Database.ScalarAsync<string>("select sex from placement_request where stay_id = $1", stay);

    private async Task<ApiReply> AskAsync(Guid patient, Guid stay, string? sex, string? age)
    {
        using var doctor = beds.As("doctor");
        return await doctor.PostAsync(
            "/api/v1/placement-requests",
            new
            {
                stayId = stay,
                patientId = patient,
                careLevel = "standard",
                sex,
                ageClass = age,
                isolation = "none",
                priority = "emergency",
            }
        );
    }

    private async Task<JsonNode> FreeBedAsync(string ward)
    {
        await beds.CleanAllAsync();
        using var nurse = beds.As("ward-nurse");
        return (await nurse.GetAsync($"/api/v1/free-beds?text=BSK-{ward}")).Body!.AsArray()[0]!;
    }

    /// <summary>Both beds of a free room of cardiology that one sex shares.</summary>
    private async Task<(JsonNode First, JsonNode Second)> TwoBedRoomAsync()
    {
        using var nurse = beds.As("ward-nurse");
        var free = (await nurse.GetAsync("/api/v1/free-beds?text=BSK-CAR")).Body!.AsArray();
        var room = free.GroupBy(bed => bed!["code"]!.ToString()[..^1]).First(room => room.Count() == 2).ToList();
        return (room[0]!, room[1]!);
    }

    private async Task<ApiReply> OccupyAsync(string ward, Guid patient, Guid stay, string? sex, string? age) =>
        await OccupyAsync(await FreeBedAsync(ward), patient, stay, sex, age);

    private async Task<ApiReply> OccupyAsync(
        JsonNode bed,
        Guid patient,
        Guid stay,
        string? sex = null,
        string? age = null,
        string? reason = null
    )
    {
        using var nurse = beds.As("ward-nurse");
        return await nurse.PostAsync(
            $"/api/v1/beds/{Id(bed)}/occupy",
            new
            {
                stayId = stay,
                patientId = patient,
                sex,
                ageClass = age,
                isolation = "none",
                overrideReason = reason,
            },
            version: await beds.VersionAsync(Id(bed))
        );
    }

    private async Task CorrectAsync(Guid patient, string sex, DateOnly born)
    {
        using var clerk = beds.AtDesk();
        var seen = await clerk.GetAsync($"/api/v1/patients/{patient}");
        Assert.Equal(
            200,
            (
                await clerk.PostAsync(
                    $"/api/v1/patients/{patient}/identity",
                    new
                    {
                        lastNameLatin = seen.Text("lastNameLatin"),
                        sex,
                        birthDate = born,
                    },
                    version: (long)seen.Body!["version"]!
                )
            ).Status
        );
    }

    private async Task<string> BrokenAsync(JsonNode bed)
    {
        using var nurse = beds.As("ward-nurse");
        var ward = (await nurse.GetAsync($"/api/v1/beds/{Id(bed)}")).Text("wardId");
        var board = await nurse.GetAsync($"/api/v1/wards/{ward}/board");
        return board.Body!["beds"]!.AsArray().Single(tile => Id(tile!) == Id(bed))!["brokenRules"]!.ToJsonString();
    }
}
