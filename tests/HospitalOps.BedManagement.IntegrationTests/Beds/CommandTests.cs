using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Beds;

public sealed class CommandTests(BedsFixture beds)
{
    [Fact]
    public async Task The_same_key_gives_the_same_answer_and_one_effect()
    {
        var request = await beds.RequestAsync();
        var bed = await beds.BestBedAsync(request);

        var first = await beds.ReserveAsync(request, bed, key: "double-click");
        var again = await beds.ReserveAsync(request, bed, key: "double-click");

        Assert.Equal((200, 200), (first.Status, again.Status));
        Assert.Equal(first.Body!.ToJsonString(), again.Body!.ToJsonString());
        Assert.True(again.Headers.Contains("Idempotency-Replayed"));
    }

    [Fact]
    public async Task A_key_used_for_another_request_is_refused()
    {
        var (one, two) = (await beds.RequestAsync(), await beds.RequestAsync());
        await beds.ReserveAsync(one, await beds.BestBedAsync(one), key: "reused");
        var other = await beds.ReserveAsync(two, await beds.BestBedAsync(two), key: "reused");
        Assert.Equal((409, "idempotency_key_reused"), (other.Status, other.Code));
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_changes_nothing()
    {
        var (_, stay, bed) = await beds.InBedAsync();
        using var nurse = beds.As("ward-nurse");
        var stale = await nurse.PostAsync(
            $"/api/v1/beds/{bed}/vacate",
            new { stayId = stay, cause = "discharge" },
            version: 1
        );
        Assert.Equal((412, "stale_version"), (stale.Status, stale.Code));
        Assert.Equal("occupied", (await nurse.GetAsync($"/api/v1/beds/{bed}")).Text("label"));
    }

    [Fact]
    public async Task A_write_on_a_board_without_a_version_is_refused()
    {
        var (_, stay, bed) = await beds.InBedAsync();
        using var nurse = beds.As("ward-nurse");
        Assert.Equal(
            "version_required",
            (await nurse.PostAsync($"/api/v1/beds/{bed}/vacate", new { stayId = stay, cause = "discharge" })).Code
        );
    }

    [Fact]
    public async Task A_time_in_the_future_is_refused()
    {
        var request = await beds.RequestAsync();
        using var nurse = beds.As("ward-nurse");
        var reply = await nurse.PostAsync(
            $"/api/v1/placement-requests/{request}/arrival",
            new { occurredAt = "2099-01-01T00:00:00Z" }
        );
        Assert.Equal((400, "occurred_at_in_future"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_wrong_year_is_asked_about_before_anything_changes_and_counts_when_it_is_meant()
    {
        var (_, _, bed) = await beds.InBedAsync();
        using var nurse = beds.As("ward-nurse");
        var key = $"leave-{bed}";
        var before = (await nurse.GetAsync($"/api/v1/beds/{bed}")).Body!.ToJsonString();

        var asked = await LeaveAsync(TimeProvider.System.GetUtcNow().AddYears(-10));

        Assert.Equal((400, "occurred_long_ago"), (asked.Status, asked.Code));
        Assert.NotNull(asked.Body!["occurredAt"]);
        Assert.Equal(before, (await nurse.GetAsync($"/api/v1/beds/{bed}")).Body!.ToJsonString());
        // The question was no answer: what is meant comes under the same key.
        Assert.Equal(200, (await LeaveAsync(null)).Status);

        async Task<ApiReply> LeaveAsync(DateTimeOffset? occurredAt) =>
            await nurse.PostAsync(
                $"/api/v1/beds/{bed}/leave",
                new
                {
                    kind = "leave",
                    dueBackAt = TimeProvider.System.GetUtcNow().AddHours(3),
                    occurredAt,
                },
                key,
                (await nurse.GetAsync($"/api/v1/beds/{bed}")).Body!["version"]!.GetValue<long>()
            );
    }

    [Fact]
    public async Task An_invalid_body_gets_a_problem_and_no_effect()
    {
        var (_, stay, bed) = await beds.InBedAsync();
        using var nurse = beds.As("ward-nurse");
        var reply = await nurse.PostAsync($"/api/v1/beds/{bed}/vacate", new { stayId = stay, cause = "" }, version: 3);
        Assert.Equal((400, "invalid_request"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task A_bed_of_the_other_hospital_does_not_exist()
    {
        var (_, _, bed) = await beds.InBedAsync();
        using var foreigner = beds.As("ward-nurse", BedsFixture.Rabat);
        Assert.Equal(404, (await foreigner.GetAsync($"/api/v1/beds/{bed}")).Status);
    }

    [Fact]
    public async Task The_labels_of_every_ward_add_up_to_its_beds()
    {
        await beds.InBedAsync();
        using var manager = beds.As("operations-manager");
        var wards = (await manager.GetAsync("/api/v1/wards")).Body!.AsArray();
        Assert.Equal(
            await beds.Database.ScalarAsync<long>(
                "select count(*) from bed where hospital_id = $1",
                BedsFixture.Bouskoura
            ),
            wards.Sum(ward => ward!["beds"]!.GetValue<int>())
        );
        Assert.All(
            wards,
            ward =>
                Assert.Equal(
                    ward!["beds"]!.GetValue<int>(),
                    ward["counts"]!.AsObject().Sum(count => count.Value!.GetValue<int>())
                )
        );
    }

    [Fact]
    public async Task A_vacated_bed_is_free_only_after_cleaning()
    {
        var (_, stay, bed) = await beds.InBedAsync();
        using var nurse = beds.As("ward-nurse");
        using var cleaner = beds.As("cleaner");
        var version = (await nurse.GetAsync($"/api/v1/beds/{bed}")).Body!["version"]!.GetValue<long>();
        await nurse.PostAsync(
            $"/api/v1/beds/{bed}/vacate",
            new { stayId = stay, cause = "discharge" },
            version: version
        );
        var job = (await cleaner.GetAsync("/api/v1/cleaning-jobs"))
            .Body!.AsArray()
            .Single(row => row!["bedId"]!.ToString() == bed)!["cleaningJobId"];

        Assert.Equal("cleaning_not_started", (await cleaner.PostAsync($"/api/v1/cleaning-jobs/{job}/finish")).Code);
        await cleaner.PostAsync($"/api/v1/cleaning-jobs/{job}/start");
        Assert.Equal("cleaning", (await nurse.GetAsync($"/api/v1/beds/{bed}")).Text("label"));
        await cleaner.PostAsync($"/api/v1/cleaning-jobs/{job}/finish");
        Assert.Equal("free", (await nurse.GetAsync($"/api/v1/beds/{bed}")).Text("label"));
    }

    [Fact]
    public async Task A_killed_service_answers_again_and_has_lost_nothing()
    {
        var (_, _, bed) = await beds.InBedAsync();
        await beds.Beds.KillAsync();
        await beds.Beds.StartAgainAsync();
        using var nurse = beds.As("ward-nurse");
        Assert.Equal("occupied", (await nurse.GetAsync($"/api/v1/beds/{bed}")).Text("label"));
    }
}
