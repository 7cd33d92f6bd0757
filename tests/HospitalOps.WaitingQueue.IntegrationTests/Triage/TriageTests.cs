using System.Text.Json.Nodes;

namespace HospitalOps.WaitingQueue.IntegrationTests.Triage;

/// <summary>Measurements, the level they speak for, the level a nurse confirms, and the scale behind it.</summary>
public sealed class TriageTests(QueueFixture queues)
{
    private static readonly object Fast = new
    {
        respiratoryRate = 22,
        oxygenSaturation = 97,
        onOxygen = false,
        hypercapnic = false,
        systolicPressure = 120,
        pulse = 135,
        consciousness = "alert",
        temperature = 38.4,
    };

    [Fact]
    public async Task Another_level_than_the_one_the_measurements_speak_for_needs_a_reason_and_both_stay_in_the_history()
    {
        var triage = await queues.LineAsync("triage");
        var ticket = (await triage.IssueAsync()).Text("ticketId");

        var refused = await triage.ActAsync(
            ticket,
            "triage",
            new
            {
                level = "4",
                vitals = Fast,
                pain = 3,
            }
        );

        Assert.Equal(
            (400, "triage_reason_required", "3A"),
            (refused.Status, refused.Code, refused.Text("proposedLevel"))
        );
        Assert.Null((await triage.BoardAsync(ticket))["triageLevel"]);
        var confirmed = await triage.ActAsync(
            ticket,
            "triage",
            new
            {
                level = "4",
                vitals = Fast,
                pain = 3,
                complaint = "toux",
                reason = "anxiété, mesure répétée normale",
            }
        );
        Assert.Equal("4", confirmed.Text("triageLevel"));
        using var nurse = queues.As("triage-nurse");
        var act = Assert.Single(
            (await nurse.GetAsync($"/api/v1/visits/{confirmed.Text("visitId")}/triage-acts")).Body!.AsArray()
        )!;
        Assert.Equal(
            ("4", "3A", 6, 135),
            (
                act["level"]!.ToString(),
                act["proposedLevel"]!.ToString(),
                (int)act["score"]!,
                (int)act["vitals"]!["pulse"]!
            )
        );
        Assert.Equal("alert", act["vitals"]!["consciousness"]!.ToString());
    }

    [Fact]
    public async Task Too_little_measured_proposes_nothing_and_any_level_is_confirmed_without_a_reason()
    {
        using var nurse = queues.As("triage-nurse");
        var proposal = await nurse.PostAsync(
            "/api/v1/triage-proposals",
            new { vitals = new { pulse = 80, hypercapnic = false }, pain = 2 }
        );

        Assert.Null(proposal.Body!["level"]);
        Assert.Contains("temperature", proposal.Body["missing"]!.AsArray().Select(code => code!.ToString()));
        var triage = await queues.LineAsync("triage");
        Assert.Equal(
            "5",
            (
                await triage.ActAsync(
                    (await triage.IssueAsync()).Text("ticketId"),
                    "triage",
                    new { level = "5", vitals = new { pulse = 80, hypercapnic = false } }
                )
            ).Text("triageLevel")
        );
    }

    [Fact]
    public async Task Impossible_measurements_are_refused_by_field_and_change_nothing()
    {
        var triage = await queues.LineAsync("triage");
        var ticket = (await triage.IssueAsync()).Text("ticketId");

        var refused = await triage.ActAsync(
            ticket,
            "triage",
            new
            {
                level = "4",
                vitals = new
                {
                    oxygenSaturation = 197,
                    temperature = 12.0,
                    hypercapnic = false,
                },
            }
        );

        Assert.Equal(400, refused.Status);
        Assert.Contains(
            refused.Body!["errors"]!.AsObject(),
            error => error.Key.EndsWith("oxygenSaturation", StringComparison.OrdinalIgnoreCase)
        );
        Assert.Contains(
            refused.Body["errors"]!.AsObject(),
            error => error.Key.EndsWith("temperature", StringComparison.OrdinalIgnoreCase)
        );
        Assert.Null((await triage.BoardAsync(ticket))["triageLevel"]);
    }

    [Fact]
    public async Task A_new_version_of_the_scale_changes_who_is_sorted_from_now_on_and_nobody_before()
    {
        using var administrator = queues.As("administrator");
        var doctor = await queues.LineAsync("doctor");
        var before = await doctor.ActAsync((await doctor.IssueAsync()).Text("ticketId"), "triage", new { level = "4" });
        var scale = (await administrator.GetAsync("/api/v1/triage-scale")).Body!;
        var version = (long)scale["version"]!;
        var levels = scale["levels"]!.AsArray();
        levels[4]!["doctorMinutes"] = 100;

        var set = await administrator.PostAsync(
            "/api/v1/triage-scale",
            new
            {
                name = "FRENCH",
                floorLevels = 2,
                levels,
                reason = "accord du service",
            },
            version: version
        );

        Assert.Equal((200, version + 1), (set.Status, (long)set.Body!["version"]!));
        var after = await doctor.ActAsync((await doctor.IssueAsync()).Text("ticketId"), "triage", new { level = "4" });
        Assert.Equal(120, Minutes(before.Body!));
        Assert.Equal(100, Minutes(after.Body!));
        Assert.Equal(120, Minutes(await doctor.BoardAsync(before.Text("ticketId"))));
        Assert.Equal(
            412,
            (
                await administrator.PostAsync(
                    "/api/v1/triage-scale",
                    new
                    {
                        name = "FRENCH",
                        floorLevels = 2,
                        levels,
                        reason = "x",
                    },
                    version: version
                )
            ).Status
        );
        levels[4]!["doctorMinutes"] = 10;
        Assert.Equal(
            "triage_scale_invalid",
            (
                await administrator.PostAsync(
                    "/api/v1/triage-scale",
                    new
                    {
                        name = "FRENCH",
                        floorLevels = 2,
                        levels,
                        reason = "x",
                    },
                    version: version + 1
                )
            ).Code
        );
        levels[4]!["doctorMinutes"] = 120;
        Assert.Equal(
            200,
            (
                await administrator.PostAsync(
                    "/api/v1/triage-scale",
                    new
                    {
                        name = "FRENCH",
                        floorLevels = 2,
                        levels,
                        reason = "retour",
                    },
                    version: version + 1
                )
            ).Status
        );
        var versions = (await administrator.GetAsync("/api/v1/triage-scale/versions")).Body!.AsArray();
        Assert.Equal(["retour", "accord du service"], versions.Take(2).Select(row => row!["reason"]!.ToString()));
        using var nurse = queues.As("triage-nurse");
        Assert.Equal(
            403,
            (
                await nurse.PostAsync(
                    "/api/v1/triage-scale",
                    new
                    {
                        name = "FRENCH",
                        floorLevels = 2,
                        levels,
                        reason = "x",
                    },
                    version: version + 2
                )
            ).Status
        );
    }

    /// <summary>From the confirmation to the doctor; both were milestoneed within this test.</summary>
    private static int Minutes(JsonNode ticket) =>
        (int)
            Math.Round(
                (
                    DateTimeOffset.Parse(
                        ticket["doctorDueAt"]!.ToString(),
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                    - DateTimeOffset.Parse(
                        ticket["arrivedAt"]!.ToString(),
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                ).TotalMinutes
            );
}
