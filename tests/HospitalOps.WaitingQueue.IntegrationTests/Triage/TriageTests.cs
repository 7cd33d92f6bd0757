using HospitalOps.TestKit.Services;

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
        Assert.Null((await triage.EntryAsync(ticket)).TriageLevel);
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
        var act = Assert.Single(
            await queues.Api("triage-nurse").ShowTriageHistoryAsync(Guid.Parse(confirmed.Text("visitId"))).ValueAsync()
        );
        Assert.Equal(
            ("4", "3A", 6, 135, Consciousness.Alert),
            (act.Level, act.ProposedLevel, act.Score!.Value, act.Vitals!.Pulse!.Value, act.Vitals.Consciousness!.Value)
        );
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
        Assert.Null((await triage.EntryAsync(ticket)).TriageLevel);
    }

    [Fact]
    public async Task A_new_version_of_the_scale_changes_who_is_sorted_from_now_on_and_nobody_before()
    {
        var administrator = queues.Api("administrator");
        var doctor = await queues.LineAsync("doctor");
        var before = await TriagedAsync(doctor);
        var scale = await administrator.ShowTriageScaleAsync().ValueAsync();
        var version = scale.Version;

        var set = await administrator.SetTriageScaleAsync(Within(100, "accord du service"), version).ValueAsync();

        Assert.Equal(version + 1, set.Version);
        var after = await TriagedAsync(doctor);
        Assert.Equal(120, Minutes(before));
        Assert.Equal(100, Minutes(after));
        Assert.Equal(120, Minutes(await doctor.EntryAsync(before.TicketId.ToString())));
        Assert.Equal(412, (await administrator.SetTriageScaleAsync(Within(100, "x"), version).RefusedAsync()).Status);
        Assert.Equal(
            (400, "triage_scale_invalid"),
            await administrator.SetTriageScaleAsync(Within(10, "x"), version + 1).RefusedAsync()
        );
        await administrator.SetTriageScaleAsync(Within(120, "retour"), version + 1).DoneAsync();
        var versions = await administrator.ListTriageScaleVersionsAsync().ValueAsync();
        Assert.Equal(["retour", "accord du service"], versions.Take(2).Select(row => row.Reason));
        Assert.Equal(
            (403, "not_allowed"),
            await queues.Api("triage-nurse").SetTriageScaleAsync(Within(120, "x"), version + 2).RefusedAsync()
        );

        TriageScaleRequest Within(int minutes, string reason) =>
            new(
                "FRENCH",
                2,
                [.. scale.Levels.Select((level, i) => i == 4 ? level with { DoctorMinutes = minutes } : level)],
                reason
            );
    }

    private async Task<TicketView> TriagedAsync(Line line) =>
        await queues
            .Api("triage-nurse")
            .TriagePatientAsync(
                Guid.Parse((await line.IssueAsync()).Text("ticketId")),
                new("4", null, null, null, null)
            )
            .ValueAsync();

    /// <summary>From the confirmation to the doctor; both were told within this test.</summary>
    private static int Minutes(TicketView ticket) =>
        (int)Math.Round((ticket.DoctorDueAt!.Value - ticket.ArrivedAt).TotalMinutes);
}
