using HospitalOps.TestKit.Services;

namespace HospitalOps.Admissions.IntegrationTests.Cover;

public sealed class CoverTests(DeskFixture desk)
{
    [Fact]
    public async Task Payers_are_dated_so_that_a_scheme_moves_without_a_change_of_program()
    {
        using var clerk = desk.As("admissions-clerk");
        async Task<string> ManagerAsync(string day) =>
            (await clerk.GetAsync($"/api/v1/payers?day={day}"))
                .Body!.AsArray()
                .Single(payer => payer!["code"]!.ToString() == "cnops")!["managedBy"]!.ToString();
        Assert.Equal(("CNOPS", "CNSS"), (await ManagerAsync("2026-11-26"), await ManagerAsync("2027-06-01")));
        var codes = (await clerk.GetAsync("/api/v1/payers?day=2026-11-26"))
            .Body!.AsArray()
            .Select(payer => payer!["code"]!.ToString())
            .ToList();
        Assert.DoesNotContain("ramed", codes);
        Assert.All(
            new[] { "cnss", "amo_tadamon", "amo_achamil", "amo_tns", "private", "international", "none" },
            code => Assert.Contains(code, codes)
        );
    }

    [Fact]
    public async Task The_guarantee_goes_its_way_with_the_facts_of_each_step()
    {
        var stay = await desk.StayAsync("scheduled");
        Assert.Equal("no_cover", (await MoveAsync(stay, new { state = "requested" })).Code);
        var told = await desk.ActAsync(
            "admissions-clerk",
            stay,
            "cover",
            new
            {
                payerCode = "cnss",
                memberNumber = "123 456 789",
                relation = "self",
                needsGuarantee = true,
            }
        );
        Assert.Equal(
            ("to_request", "12•••89", 70m),
            (told.Text("guaranteeState"), told.Text("memberMasked"), told.Body!["payerPercent"]!.GetValue<decimal>())
        );
        Assert.Equal("guarantee_step", (await MoveAsync(stay, new { state = "granted" })).Code);
        Assert.Equal("request_facts_needed", (await MoveAsync(stay, new { state = "requested" })).Code);
        await MoveAsync(
            stay,
            new
            {
                state = "requested",
                sentOn = "2026-11-26",
                sentTo = "CNSS",
            }
        );
        Assert.Equal("grant_facts_needed", (await MoveAsync(stay, new { state = "granted", amount = 1000 })).Code);
        var granted = await MoveAsync(
            stay,
            new
            {
                state = "granted",
                amount = 12500.5,
                reference = "PEC-1",
                validUntil = "2026-12-31",
            }
        );
        Assert.Equal(
            ("granted", "PEC-1", "2026-12-31"),
            (granted.Text("guaranteeState"), granted.Text("reference"), granted.Text("validUntil"))
        );
        Assert.Equal(
            "requested",
            (
                await MoveAsync(
                    stay,
                    new
                    {
                        state = "requested",
                        sentOn = "2026-12-20",
                        sentTo = "CNSS",
                    }
                )
            ).Text("guaranteeState")
        );
    }

    [Fact]
    public async Task A_payer_that_ended_and_a_dependant_too_old_are_told()
    {
        var stay = await desk.StayAsync();
        Assert.Equal(
            "payer_unknown",
            (
                await desk.ActAsync("admissions-clerk", stay, "cover", new { payerCode = "ramed", relation = "self" })
            ).Code
        );
        Assert.Equal(
            "dependant_too_old",
            (
                await desk.ActAsync(
                    "admissions-clerk",
                    stay,
                    "cover",
                    new { payerCode = "cnss", relation = "student_child" }
                )
            ).Code
        );
    }

    [Fact]
    public async Task No_deposit_is_asked_and_no_cover_holds_anything_up()
    {
        var stay = await desk.StayAsync();
        using var clerk = desk.As("admissions-clerk");
        Assert.False(
            (await clerk.GetAsync($"/api/v1/stays/{stay["stayId"]}/cover")).Body!["depositAsked"]!.GetValue<bool>()
        );
        Assert.Equal(
            200,
            (await desk.ActAsync("doctor", stay, "admission-decision", new { careLevel = "critical" })).Status
        );
        await desk.ActAsync("doctor", stay, "discharge-decision", new { destination = "home" });
        Assert.Equal("closed", (await desk.ActAsync("ward-nurse", stay, "departure")).Text("state"));
    }

    [Fact]
    public async Task The_desk_sees_that_an_envelope_exists_and_cannot_read_it()
    {
        var stay = await desk.StayAsync();
        const string Secret = "secret of the patient";
        Assert.Equal(
            204,
            (await desk.ActAsync("doctor", stay, "envelopes", new { kind = "guarantee", content = Secret })).Status
        );
        Assert.Equal(
            "envelope_exists",
            (await desk.ActAsync("doctor", stay, "envelopes", new { kind = "guarantee", content = "again" })).Code
        );
        using var clerk = desk.As("admissions-clerk");
        var seen = await clerk.GetAsync($"/api/v1/stays/{stay["stayId"]}/cover");
        Assert.Equal("guarantee", seen.Body!["envelopes"]!.AsArray().Single()!.ToString());
        Assert.DoesNotContain(Secret, seen.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(403, (await desk.ActAsync("admissions-clerk", stay, "envelopes/guarantee/opening")).Status);
        Assert.Equal(Secret, (await desk.ActAsync("doctor", stay, "envelopes/guarantee/opening")).Text("content"));
        Assert.Equal(
            0,
            await desk.Database.ScalarAsync<long>("select count(*) from sealed_envelope where content like '%secret%'")
        );
        Assert.Equal(
            1,
            await desk.Database.ScalarAsync<long>(
                "select count(*) from record_opening where patient_id = $1 and way = 'envelope'",
                Guid.Parse(stay["patientId"]!.ToString())
            )
        );
    }

    private Task<ApiReply> MoveAsync(System.Text.Json.Nodes.JsonNode stay, object step) =>
        desk.ActAsync("admissions-clerk", stay, "guarantee", step);
}
