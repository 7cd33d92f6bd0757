using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Stays;

/// <summary>
/// What a discharge ends in the ward, and what its reversal gives back: never the bed, always the wish for one.
/// </summary>
public sealed class EndedStayTests(BedsFixture beds)
{
    [Fact]
    public async Task Who_had_left_and_comes_back_asks_for_a_bed_and_the_one_left_stays_left()
    {
        var (_, stay, bed) = await InBedAdmittedAsync();
        await DecideAsync(stay);
        Assert.Equal(200, (await beds.ActOnBedAsync(bed, "vacate", new { stayId = stay, cause = "discharge" })).Status);
        using var nurse = beds.AtDesk("ward-nurse");
        await nurse.PostAsync($"/api/v1/stays/{stay}/departure");
        await KnownAsync(stay, "ended");

        await ReverseAsync(stay);

        await RequestsAsync(stay, 1);
        Assert.Equal(
            0,
            await beds.Database.ScalarAsync<long>(
                "select count(*) from bed_occupancy where stay_id = $1 and ended_at is null",
                stay
            )
        );
        Assert.Equal(
            "emergency:discharge_reversed",
            await beds.Database.ScalarAsync<string>(
                "select priority || ':' || reason from placement_request where stay_id = $1 and state = 'requested'",
                stay
            )
        );
    }

    [Fact]
    public async Task Who_still_lies_in_the_bed_keeps_it_and_asks_for_none()
    {
        var (_, stay, bed) = await InBedAdmittedAsync();
        await DecideAsync(stay);
        await KnownAsync(stay, "discharge_decided_at is not null");

        await ReverseAsync(stay);

        await KnownAsync(stay, "discharge_decided_at is null");
        Assert.Equal(
            stay,
            await beds.Database.ScalarAsync<Guid>(
                "select stay_id from bed_occupancy where bed_id = $1 and ended_at is null",
                Guid.Parse(bed)
            )
        );
        await RequestsAsync(stay, 0);
    }

    [Fact]
    public async Task Who_has_left_the_hospital_has_left_the_bed_too()
    {
        var (_, stay, bed) = await InBedAdmittedAsync();
        await DecideAsync(stay);
        using var nurse = beds.AtDesk("ward-nurse");

        Assert.Equal(200, (await nurse.PostAsync($"/api/v1/stays/{stay}/departure")).Status);

        await Eventually.EqualAsync(
            "to_clean",
            async () => await LabelAsync(bed),
            TimeSpan.FromSeconds(15),
            "label of the bed"
        );
        Assert.Equal(
            "discharge",
            await beds.Database.ScalarAsync<string>(
                "select body->>'cause' from outbox_event where event_type = 'BedVacated' and body->>'stayId' = $1",
                stay.ToString()
            )
        );
        Assert.Equal(
            1,
            await beds.Database.ScalarAsync<long>(
                "select count(*) from cleaning_job where stay_id = $1 and state = 'requested'",
                stay
            )
        );
    }

    [Fact]
    public async Task A_newborn_left_behind_by_nobodys_word_stands_on_the_wards_list()
    {
        var (patient, stay, bed) = await InBedAdmittedAsync();
        using var clerk = beds.AtDesk();
        var born = await clerk.PostAsync($"/api/v1/patients/{patient}/newborns", new { sex = "female" });
        using var nurse = beds.As("ward-nurse");
        await nurse.PostAsync(
            "/api/v1/newborns",
            new
            {
                babyStayId = born.Text("stayId"),
                babyPatientId = born.Text("patientId"),
                motherBedCode = (await nurse.GetAsync($"/api/v1/beds/{bed}")).Text("code"),
            }
        );
        await DecideAsync(stay);

        Assert.Equal(200, (await clerk.PostAsync($"/api/v1/stays/{stay}/departure")).Status);

        await Eventually.TrueAsync(
            async () =>
                (await nurse.GetAsync("/api/v1/unplaced-stays?kind=unplaced"))
                    .Body!.AsArray()
                    .Any(each => each!["stayId"]!.ToString() == born.Text("stayId")),
            TimeSpan.FromSeconds(15),
            () => "the newborn stands on no list"
        );
    }

    [Fact]
    public async Task A_newborn_that_has_left_itself_is_in_no_cot_at_its_mothers_bed()
    {
        var (patient, _, bed) = await InBedAdmittedAsync();
        using var clerk = beds.AtDesk();
        var born = await clerk.PostAsync($"/api/v1/patients/{patient}/newborns", new { sex = "female" });
        using var nurse = beds.As("ward-nurse");
        var linked = await nurse.PostAsync(
            "/api/v1/newborns",
            new
            {
                babyStayId = born.Text("stayId"),
                babyPatientId = born.Text("patientId"),
                motherBedCode = (await nurse.GetAsync($"/api/v1/beds/{bed}")).Text("code"),
            }
        );
        Assert.Equal(200, linked.Status);
        var stay = Guid.Parse(born.Text("stayId"));
        await DecideAsync(stay);

        Assert.Equal(200, (await clerk.PostAsync($"/api/v1/stays/{stay}/departure")).Status);

        await Eventually.TrueAsync(
            async () => (await nurse.GetAsync($"/api/v1/beds/{bed}")).Body!["newborns"]!.AsArray().Count == 0,
            TimeSpan.FromSeconds(15),
            () => "the newborn is still beside its mother"
        );
    }

    [Fact]
    public async Task A_bed_asked_for_at_the_moment_of_the_departure_is_asked_for_no_longer()
    {
        List<Guid> stays = [];
        for (var round = 0; round < 5; round++)
        {
            var (patient, stay, _) = await InBedAdmittedAsync();
            await DecideAsync(stay);
            await KnownAsync(stay, "discharge_decided_at is not null");
            using var nurse = beds.AtDesk("ward-nurse");
            var leaves = nurse.PostAsync($"/api/v1/stays/{stay}/departure");
            for (var ask = 0; ask < 4; ask++)
                await beds.AskAsync(patient, stay);
            Assert.Equal(200, (await leaves).Status);
            stays.Add(stay);
        }

        foreach (var stay in stays)
        {
            await KnownAsync(stay, "ended");
            await RequestsAsync(stay, 0);
        }
    }

    [Fact]
    public async Task A_decision_to_leave_withdraws_the_request_and_its_reversal_asks_again()
    {
        var (patient, stay, bed) = await InBedAdmittedAsync();
        Assert.Equal(201, (await beds.AskAsync(patient, stay, "step_down")).Status);
        await RequestsAsync(stay, 1);

        await DecideAsync(stay);
        await RequestsAsync(stay, 0);
        await ReverseAsync(stay);

        await RequestsAsync(stay, 1);
        Assert.Equal(
            $"transfer {bed}",
            await beds.Database.ScalarAsync<string>(
                "select kind || ' ' || from_bed_id from placement_request where stay_id = $1 and state = 'requested'",
                stay
            )
        );
    }

    [Fact]
    public async Task The_dead_keep_their_bed_and_get_no_other()
    {
        var (patient, stay, bed) = await InBedAdmittedAsync();

        await DecideAsync(stay, "death");
        await KnownAsync(stay, "died_at is not null");

        Assert.Equal((409, "patient_dead"), Coded(await beds.AskAsync(patient, stay)));
        Assert.Equal("occupied", await LabelAsync(bed));
        await ReverseAsync(stay);
        await KnownAsync(stay, "died_at is null");
        Assert.Equal(201, (await beds.AskAsync(patient, stay)).Status);
    }

    private async Task<(Guid Patient, Guid Stay, string Bed)> InBedAdmittedAsync()
    {
        var placed = await beds.InBedAsync();
        await beds.AdmitAsync(placed.Stay);
        return placed;
    }

    private async Task<string> LabelAsync(string bed)
    {
        using var nurse = beds.As("ward-nurse");
        return (await nurse.GetAsync($"/api/v1/beds/{bed}")).Text("label");
    }

    private static (int Status, string? Code) Coded(ApiReply reply) => (reply.Status, reply.Code);

    private async Task DecideAsync(Guid stay, string destination = "home")
    {
        using var doctor = beds.AtDesk("doctor");
        Assert.Equal(
            200,
            (
                await doctor.PostAsync(
                    $"/api/v1/stays/{stay}/discharge-decision",
                    new
                    {
                        destination,
                        sinceAt = destination == "death" ? TimeProvider.System.GetUtcNow() : (DateTimeOffset?)null,
                    }
                )
            ).Status
        );
    }

    private async Task ReverseAsync(Guid stay)
    {
        using var doctor = beds.AtDesk("doctor");
        Assert.Equal(
            200,
            (
                await doctor.PostAsync($"/api/v1/stays/{stay}/discharge-reversal", new { reason = "wrong patient" })
            ).Status
        );
    }

    private Task KnownAsync(Guid stay, string so) =>
        Eventually.TrueAsync(
            async () =>
                await beds.Database.ScalarAsync<long>(
                    $"select count(*) from known_stay where stay_id = $1 and {so}",
                    stay
                ) == 1,
            TimeSpan.FromSeconds(15),
            () => $"not known as {so}"
        );

    private Task RequestsAsync(Guid stay, long open) =>
        Eventually.TrueAsync(
            async () =>
                await beds.Database.ScalarAsync<long>(
                    "select count(*) from placement_request where stay_id = $1 and state = 'requested'",
                    stay
                ) == open,
            TimeSpan.FromSeconds(15),
            () => $"not {open} open requests"
        );
}
