using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Requests;

/// <summary>Who did what to a bed request and why.</summary>
public sealed class RequestTrailTests(BedsFixture beds)
{
    [Fact]
    public async Task Every_step_of_a_request_has_its_author_and_reason_and_refusals_are_counted_for_the_ward()
    {
        var before = await ExceptionsAsync("refused");
        var request = await beds.RequestAsync();
        var bed = await beds.BestBedAsync(request);
        await beds.ReserveAsync(request, bed, user: "m.beds");
        using var nurse = beds.As("ward-nurse", user: "n.ward");
        await nurse.PostAsync($"/api/v1/placement-requests/{request}/accept");
        var refused = await nurse.PostAsync(
            $"/api/v1/placement-requests/{request}/refuse",
            new { reason = "no monitor left" }
        );
        await beds.ReserveAsync(request, await beds.BestBedAsync(request), user: "m.beds");
        await nurse.PostAsync($"/api/v1/placement-requests/{request}/arrival");

        var steps = (await nurse.GetAsync($"/api/v1/placement-requests/{request}/steps")).Body!.AsArray();

        Assert.Equal(
            ["asked", "held", "accepted", "refused", "held", "fulfilled"],
            steps.Select(step => step!["kind"]!.ToString())
        );
        Assert.All(steps, step => Assert.NotNull(step!["by"]));
        Assert.Equal(
            ("n.ward", "no monitor left", bed["bedCode"]!.ToString()),
            (steps[3]!["by"]!.ToString(), steps[3]!["reason"]!.ToString(), steps[3]!["bedCode"]!.ToString())
        );
        Assert.Equal(1, (int)refused.Body!["refusals"]!);
        Assert.Equal(before + 1, await ExceptionsAsync("refused"));
        // Others count it for the ward that refused, not for the one in which the patient lies.
        Assert.Equal(
            bed["bedCode"]!.ToString(),
            await beds.Database.ScalarAsync<string>(
                "select body->>'bedCode' from outbox_event where event_type = 'TransferRefused' and aggregate_id = $1",
                Guid.Parse(request)
            )
        );
    }

    [Fact]
    public async Task A_hold_against_a_rule_needs_a_reason_and_is_counted()
    {
        var before = await ExceptionsAsync("overridden");
        var (patient, stay) = await beds.PatientAsync();
        using var doctor = beds.As("doctor");
        var request = (
            await doctor.PostAsync(
                "/api/v1/placement-requests",
                new
                {
                    stayId = stay,
                    patientId = patient,
                    careLevel = "critical",
                    sex = "female",
                    ageClass = "adult",
                    isolation = "none",
                    priority = "emergency",
                }
            )
        ).Text("placementRequestId");
        var bed = await beds.BestBedAsync(await beds.RequestAsync());
        using var manager = beds.As("bed-manager");
        Task<ApiReply> HoldAsync(string? reason) =>
            manager.PostAsync(
                $"/api/v1/placement-requests/{request}/reserve",
                new { bedId = bed["bedId"]!.ToString(), overrideReason = reason },
                version: bed["bedVersion"]!.GetValue<long>()
            );

        var refused = await HoldAsync(null);
        Assert.Equal("placement_rule_breached", refused.Code);
        Assert.Equal(["care_level_too_low"], refused.Body!["rules"]!.AsArray().Select(rule => rule!.ToString()));
        Assert.Equal(200, (await HoldAsync("no critical bed in town")).Status);
        Assert.Equal(before + 1, await ExceptionsAsync("overridden"));
    }

    [Fact]
    public async Task A_request_has_a_target_by_its_priority_or_the_time_it_names()
    {
        var (patient, stay) = await beds.PatientAsync();
        var asked = await beds.AskAsync(patient, stay, "planned");
        Assert.Equal(
            TimeSpan.FromHours(24),
            asked.Body!["targetAt"]!.GetValue<DateTimeOffset>() - asked.Body["requestedAt"]!.GetValue<DateTimeOffset>()
        );
    }

    private async Task<int> ExceptionsAsync(string kind)
    {
        using var manager = beds.As("bed-manager");
        var now = TimeProvider.System.GetUtcNow();
        var rows = (
            await manager.GetAsync(
                $"/api/v1/placement-exceptions?from={Uri.EscapeDataString(now.AddDays(-1).ToString("O"))}&to={Uri.EscapeDataString(now.AddMinutes(1).ToString("O"))}"
            )
        ).Body!.AsArray();
        return rows.Sum(row => (int)row![kind]!);
    }

    [Fact]
    public async Task Who_is_admitted_and_in_no_bed_is_listed_and_timed_also_when_nobody_has_asked_for_one()
    {
        var (patient, stay) = await beds.PatientAsync();
        await beds.AdmitAsync(stay);

        await Eventually.TrueAsync(
            async () => await UnplacedAsync(stay) is { } row && row["placementRequestId"] is null,
            TimeSpan.FromSeconds(20)
        );

        var request = (await beds.AskAsync(patient, stay)).Text("placementRequestId");
        Assert.Equal(request, (await UnplacedAsync(stay))!["placementRequestId"]!.ToString());
        await beds.ReserveAsync(request, await beds.BestBedAsync(request));
        using var nurse = beds.As("ward-nurse");
        await nurse.PostAsync($"/api/v1/placement-requests/{request}/arrival");
        Assert.Null(await UnplacedAsync(stay));
    }

    private async Task<System.Text.Json.Nodes.JsonNode?> UnplacedAsync(Guid stay)
    {
        using var manager = beds.As("bed-manager");
        return (await manager.GetAsync("/api/v1/unplaced-stays"))
            .Body!.AsArray()
            .SingleOrDefault(row => row!["stayId"]!.ToString() == stay.ToString());
    }
}
