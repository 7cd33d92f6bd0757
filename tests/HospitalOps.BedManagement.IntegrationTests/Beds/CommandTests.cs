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
        var (_, stay, bed) = await beds.Api.InBedAsync();
        Assert.Equal(
            (412, "stale_version"),
            await beds.Api.Nurse.VacateBedAsync(bed, new(stay, "discharge", null), version: 1).RefusedAsync()
        );
        Assert.Equal(BedLabel.Occupied, (await beds.Api.BedAsync(bed)).Label);
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
        var request = await beds.Api.RequestAsync();
        var told = new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(
            (400, "occurred_at_in_future"),
            await beds.Api.Nurse.ConfirmArrivalAsync(request, new(told)).RefusedAsync()
        );
    }

    [Fact]
    public async Task A_wrong_year_is_asked_about_before_anything_changes_and_counts_when_it_is_meant()
    {
        var (_, _, bed) = await beds.Api.InBedAsync();
        var before = await beds.Api.BedAsync(bed);

        var asked = await LeaveAsync(TimeProvider.System.GetUtcNow().AddYears(-10)).RefusalAsync();

        Assert.Equal((400, "occurred_long_ago"), (asked.Status, asked.Code));
        Assert.NotNull(asked.Fact("occurredAt"));
        var after = await beds.Api.BedAsync(bed);
        Assert.Equal((before.Version, before.Label, before.Absence), (after.Version, after.Label, after.Absence));
        // The question was no answer: what is meant comes under the same key.
        await LeaveAsync(null).DoneAsync();

        Task<ApiAnswer<BedView>> LeaveAsync(DateTimeOffset? at) =>
            beds.Api.Nurse.LeaveBedAsync(
                bed,
                new(AbsenceKind.Leave, TimeProvider.System.GetUtcNow().AddHours(3), OccurredAt: at),
                before.Version,
                $"leave-{bed}"
            );
    }

    [Fact]
    public async Task An_invalid_body_gets_a_problem_and_no_effect()
    {
        var (_, stay, bed) = await beds.Api.InBedAsync();
        Assert.Equal(
            (400, "invalid_request"),
            await beds.Api.VacateAsync(bed, new VacateBedRequest(stay, "", null)).RefusedAsync()
        );
        Assert.Equal(BedLabel.Occupied, (await beds.Api.BedAsync(bed)).Label);
    }

    [Fact]
    public async Task A_bed_of_the_other_hospital_does_not_exist()
    {
        var (_, _, bed) = await beds.Api.InBedAsync();
        var foreigner = beds.Api.As("ward-nurse", BedsFixture.Rabat);
        Assert.Equal((404, "not_found"), await foreigner.GetBedAsync(bed).RefusedAsync());
    }

    [Fact]
    public async Task The_labels_of_every_ward_add_up_to_its_beds()
    {
        await beds.Api.InBedAsync();
        var wards = await beds.Api.Operations.ListWardsAsync().ValueAsync();
        Assert.Equal(
            await beds.Database.ScalarAsync<long>(
                "select count(*) from bed where hospital_id = $1",
                BedsFixture.Bouskoura
            ),
            wards.Sum(ward => ward.Beds)
        );
        Assert.All(wards, ward => Assert.Equal(ward.Beds, ward.Counts.All));
    }

    [Fact]
    public async Task A_vacated_bed_is_free_only_after_cleaning()
    {
        var (_, stay, bed) = await beds.Api.InBedAsync();
        var left = await beds.Api.VacateAsync(bed, stay).ValueAsync();
        var (cleaner, job, now) = (beds.Api.Cleaner, left.CleaningJob!.CleaningJobId, new CleaningStepRequest(null));
        Assert.Contains(await cleaner.ListCleaningJobsAsync().ValueAsync(), row => row.CleaningJobId == job);

        Assert.Equal((409, "cleaning_not_started"), await cleaner.FinishCleaningAsync(job, now).RefusedAsync());
        await cleaner.StartCleaningAsync(job, now).DoneAsync();
        Assert.Equal(BedLabel.Cleaning, (await beds.Api.BedAsync(bed)).Label);
        await cleaner.FinishCleaningAsync(job, now).DoneAsync();
        Assert.Equal(BedLabel.Free, (await beds.Api.BedAsync(bed)).Label);
    }

    [Fact]
    public async Task A_killed_service_answers_again_and_has_lost_nothing()
    {
        var (_, _, bed) = await beds.Api.InBedAsync();
        await beds.Beds.KillAsync();
        await beds.Beds.StartAgainAsync();
        Assert.Equal(BedLabel.Occupied, (await beds.Api.BedAsync(bed)).Label);
    }
}
