using System.Text.Json.Nodes;
using HospitalOps.TestKit;

namespace HospitalOps.Admissions.IntegrationTests.Stays;

/// <summary>
/// What nobody ends by hand ends by its day: once, also with two processes, and what is still in time stays.
/// </summary>
public sealed class SweepTests(DeskFixture desk)
{
    [Fact]
    public async Task What_is_over_its_time_ends_once_and_the_rest_stays()
    {
        var (late, awaited) = (await PlanAsync(), await PlanAsync());
        await desk.Database.ExecuteAsync(
            "update stay set expires_at = now() - interval '1 minute' where id = $1",
            Id(late)
        );
        var (gone, missing) = (await AbscondedAsync(), await AbscondedAsync());
        await desk.Database.ExecuteAsync(
            "update stay set discharge_decided_at = now() - interval '25 hours', opened_at = now() - interval '30 hours' where id = $1",
            Id(gone)
        );
        var (ended, good) = (await GrantedAsync(), await GrantedAsync());
        await desk.Database.ExecuteAsync(
            "update stay_cover set valid_until = current_date - 2 where stay_id = $1",
            Id(ended)
        );

        await using (await desk.AnotherAsync())
        await using (await desk.AnotherAsync())
            await Eventually.TrueAsync(
                async () =>
                    (await StateAsync(late), await StateAsync(gone), await GuaranteeAsync(ended))
                    == ("cancelled", "closed", "expired"),
                TimeSpan.FromSeconds(20),
                () => "nobody looked"
            );

        Assert.Equal(
            ("pre_admitted", "open", "granted"),
            (await StateAsync(awaited), await StateAsync(missing), await GuaranteeAsync(good))
        );
        Assert.Equal(["StayPreAdmitted", "StayCancelled"], await desk.EventsAsync(late["stayId"]!.ToString()));
        Assert.Equal(
            ["StayOpened", "DischargeDecided", "StayClosed"],
            await desk.EventsAsync(gone["stayId"]!.ToString())
        );
        Assert.Equal(
            1,
            await desk.Database.ScalarAsync<long>(
                "select count(*) from desk_task where stay_id = $1 and kind = 'guarantee_expired'",
                Id(ended)
            )
        );
        // Who comes after all is told what happened to the plan.
        Assert.Equal("stay_cancelled", (await desk.ActAsync("admissions-clerk", late, "arrival")).Code);
    }

    private async Task<JsonObject> PlanAsync()
    {
        using var clerk = desk.As("admissions-clerk");
        var patient = (await desk.RegisterAsync()).Text("patientId");
        var planned = await clerk.PostAsync(
            "/api/v1/stays/pre-admissions",
            new
            {
                patientId = patient,
                kind = "scheduled",
                expectedAt = TimeProvider.System.GetUtcNow().AddHours(1),
                careLevel = "standard",
            }
        );
        return planned.Body!.AsObject();
    }

    private async Task<JsonObject> AbscondedAsync()
    {
        var stay = await desk.StayAsync();
        Assert.Equal(
            200,
            (
                await desk.ActAsync(
                    "doctor",
                    stay,
                    "discharge-decision",
                    new
                    {
                        destination = "absconded",
                        sinceAt = TimeProvider.System.GetUtcNow(),
                        toldTo = "ward head",
                    }
                )
            ).Status
        );
        return stay;
    }

    private async Task<JsonObject> GrantedAsync()
    {
        var stay = await desk.StayAsync();
        await desk.ActAsync(
            "admissions-clerk",
            stay,
            "cover",
            new
            {
                payerCode = "cnss",
                relation = "self",
                needsGuarantee = true,
            }
        );
        await desk.ActAsync(
            "admissions-clerk",
            stay,
            "guarantee",
            new
            {
                state = "requested",
                sentOn = "2026-11-26",
                sentTo = "CNSS",
            }
        );
        Assert.Equal(
            200,
            (
                await desk.ActAsync(
                    "admissions-clerk",
                    stay,
                    "guarantee",
                    new
                    {
                        state = "granted",
                        amount = 1000,
                        reference = "PEC-7",
                        validUntil = "2099-12-31",
                    }
                )
            ).Status
        );
        return stay;
    }

    private async Task<string> StateAsync(JsonObject stay) =>
        (await desk.Database.ScalarAsync<string>("select state from stay where id = $1", Id(stay)))!;

    private async Task<string> GuaranteeAsync(JsonObject stay) =>
        (await desk.Database.ScalarAsync<string>("select state from stay_cover where stay_id = $1", Id(stay)))!;

    private static Guid Id(JsonObject stay) => Guid.Parse(stay["stayId"]!.ToString());
}
