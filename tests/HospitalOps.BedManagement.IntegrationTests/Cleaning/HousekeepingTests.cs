using System.Text.Json.Nodes;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Cleaning;

/// <summary>From the empty bed to the ready one: whose job it is, what comes first, who looks at it.</summary>
public sealed class HousekeepingTests(BedsFixture beds)
{
    [Fact]
    public async Task A_job_given_to_one_cleaner_is_not_begun_by_another_who_may_take_it()
    {
        var (job, _) = await DirtyBedAsync();
        Assert.Equal(
            "cleaning_no_shift",
            (await ActAsync("bed-manager", job, "assign", new { cleaner = "nobody.here" })).Code
        );
        await DutyAsync("a.cleaner");

        Assert.Equal(
            "a.cleaner",
            (await ActAsync("bed-manager", job, "assign", new { cleaner = "a.cleaner" })).Text("assignedTo")
        );

        var refused = await ActAsync("cleaner", job, "start", user: "b.cleaner");
        Assert.Equal(("cleaning_of_other", "a.cleaner"), (refused.Code, refused.Text("by")));
        Assert.Equal("b.cleaner", (await ActAsync("cleaner", job, "take", user: "b.cleaner")).Text("assignedTo"));
        Assert.Equal("started", (await ActAsync("cleaner", job, "start", user: "b.cleaner")).Text("state"));
        Assert.Equal("cleaning_not_requested", (await ActAsync("cleaner", job, "take", user: "a.cleaner")).Code);
    }

    [Fact]
    public async Task Where_the_ward_asks_for_it_a_bed_is_ready_only_after_somebody_has_looked()
    {
        var (job, bed) = await DirtyBedAsync();
        using var manager = beds.As("bed-manager");
        var ward = (await manager.GetAsync($"/api/v1/beds/{bed}")).Text("wardId");
        await manager.PostAsync($"/api/v1/wards/{ward}/inspection", new { inspects = true });
        try
        {
            await ActAsync("cleaner", job, "start");
            Assert.Equal("awaiting_inspection", (await ActAsync("cleaner", job, "finish")).Text("state"));
            var waiting = await manager.GetAsync($"/api/v1/beds/{bed}");
            Assert.Equal("cleaning", waiting.Text("label"));
            Assert.Equal("bed_not_clean", (await OccupyAsync(bed)).Code);
            Assert.Equal(
                "reason_required",
                (await ActAsync("ward-nurse", job, "inspect", new { passed = false })).Code
            );

            var failed = await ActAsync(
                "ward-nurse",
                job,
                "inspect",
                new { passed = false, reason = "dust under the bed" }
            );

            Assert.Equal(("requested", "dust under the bed"), (failed.Text("state"), failed.Text("remark")));
            Assert.Equal("to_clean", (await manager.GetAsync($"/api/v1/beds/{bed}")).Text("label"));
            await ActAsync("cleaner", job, "start");
            await ActAsync("cleaner", job, "finish");
            Assert.Equal("done", (await ActAsync("ward-nurse", job, "inspect", new { passed = true })).Text("state"));
            Assert.Equal("free", (await manager.GetAsync($"/api/v1/beds/{bed}")).Text("label"));
        }
        finally
        {
            await manager.PostAsync($"/api/v1/wards/{ward}/inspection", new { inspects = false });
        }
    }

    [Fact]
    public async Task What_comes_first_follows_who_waits_up_and_down()
    {
        var (job, bed) = await DirtyBedAsync();
        Assert.Equal("normal", (await JobAsync(job))["priority"]!.ToString());
        var request = await beds.RequestAsync();
        using var manager = beds.As("bed-manager");
        await manager.PostAsync(
            $"/api/v1/placement-requests/{request}/reserve",
            new { bedId = bed, overrideReason = "test" },
            version: await beds.VersionAsync(bed)
        );
        Assert.Equal("next", (await JobAsync(job))["priority"]!.ToString());

        using var nurse = beds.As("ward-nurse");
        await nurse.PostAsync($"/api/v1/placement-requests/{request}/accept");
        Assert.Equal("stat", (await JobAsync(job))["priority"]!.ToString());
        Assert.Equal(
            "stat",
            (await nurse.GetAsync($"/api/v1/beds/{bed}")).Body!["cleaningJob"]!["priority"]!.ToString()
        );
        Assert.Equal(job, (await ListAsync())[0]!["cleaningJobId"]!.ToString());

        await nurse.PostAsync($"/api/v1/placement-requests/{request}/refuse", new { reason = "test" });
        Assert.Equal("normal", (await JobAsync(job))["priority"]!.ToString());
    }

    [Fact]
    public async Task A_cancelled_cleaning_frees_the_bed_with_author_and_reason_and_breaks_no_invariant()
    {
        var (job, bed) = await DirtyBedAsync();
        Assert.Equal(400, (await ActAsync("bed-manager", job, "cancel", new { reason = "" })).Status);

        Assert.Equal(
            "cancelled",
            (await ActAsync("bed-manager", job, "cancel", new { reason = "wrong entry, nobody lay here" })).Text(
                "state"
            )
        );

        Assert.Equal(200, (await OccupyAsync(bed)).Status);
        using var manager = beds.As("bed-manager");
        Assert.All(
            (await manager.GetAsync("/api/v1/bed-overview/invariants")).Body!.AsArray(),
            row => Assert.Equal(0, (int)row!["violations"]!)
        );
        Assert.Contains(
            (await manager.GetAsync($"/api/v1/beds/{bed}/history")).Body!.AsArray(),
            line =>
                line!["kind"]!.ToString() == "cleaning_cancelled"
                && line["detail"]!.ToString().StartsWith("wrong entry", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_board_tells_who_is_on_duty_where_and_what_waits_too_long()
    {
        var (job, bed) = await DirtyBedAsync();
        await DutyAsync("c.cleaner");
        await ActAsync("bed-manager", job, "assign", new { cleaner = "c.cleaner" });
        await beds.Database.ExecuteAsync(
            "update cleaning_job set requested_at = now() - interval '31 minutes' where id = $1",
            Guid.Parse(job)
        );
        using var manager = beds.As("operations-manager");

        var board = (await manager.GetAsync("/api/v1/cleaning-board")).Body!;

        var cleaner = board["cleaners"]!.AsArray().Single(row => row!["cleaner"]!.ToString() == "c.cleaner")!;
        Assert.Equal(("A", 1), (cleaner["building"]!.ToString(), (int)cleaner["given"]!));
        var shown = board["jobs"]!.AsArray().Single(row => row!["cleaningJobId"]!.ToString() == job)!;
        Assert.Equal(("not_started", bed), (shown["alarm"]!.ToString(), shown["bedId"]!.ToString()));
        Assert.Contains(board["zones"]!.AsArray(), zone => (int)zone!["open"]! > 0);
        Assert.Equal(204, (await DutyAsync("c.cleaner", "end")).Status);
        Assert.Null((await JobAsync(job))["assignedTo"]);
    }

    [Fact]
    public async Task A_dirty_bed_is_reported_by_its_code_for_a_deep_cleaning()
    {
        var free = (await beds.BestBedAsync(await beds.RequestAsync()))["bedCode"]!.ToString();
        using var cleaner = beds.As("cleaner");

        var reported = await cleaner.PostAsync(
            "/api/v1/cleaning-jobs/report",
            new { bedCode = free.ToLowerInvariant(), @class = "terminal" }
        );

        Assert.Equal(("terminal", "requested"), (reported.Text("class"), reported.Text("state")));
        Assert.Equal(
            "bed_not_clean",
            (await cleaner.PostAsync("/api/v1/cleaning-jobs/report", new { bedCode = free })).Code
        );
        Assert.Equal(
            "not_found",
            (await cleaner.PostAsync("/api/v1/cleaning-jobs/report", new { bedCode = "BSK-NO-99Z" })).Code
        );
    }

    private async Task<(string Job, string Bed)> DirtyBedAsync()
    {
        var (_, stay, bed) = await beds.InBedAsync();
        var left = await beds.ActOnBedAsync(bed, "vacate", new { stayId = stay, cause = "discharge" });
        return (left.Body!["cleaningJob"]!["cleaningJobId"]!.ToString(), bed);
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
                overrideReason = "test",
            }
        );
    }

    private async Task<ApiReply> DutyAsync(string cleaner, string act = "begin")
    {
        using var person = beds.As("cleaner", user: cleaner);
        return await person.PostAsync(
            $"/api/v1/cleaning-duty/{act}",
            act == "begin" ? new { building = "A", floor = 1 } : new { }
        );
    }

    private async Task<ApiReply> ActAsync(string role, string job, string act, object? body = null, string? user = null)
    {
        using var person = beds.As(role, user: user);
        return await person.PostAsync($"/api/v1/cleaning-jobs/{job}/{act}", body);
    }

    private async Task<JsonArray> ListAsync()
    {
        using var cleaner = beds.As("cleaner");
        return (await cleaner.GetAsync("/api/v1/cleaning-jobs")).Body!.AsArray();
    }

    private async Task<JsonNode> JobAsync(string job) =>
        (await ListAsync()).Single(row => row!["cleaningJobId"]!.ToString() == job)!;
}
