using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Blocks;

/// <summary>Beds out of use for a time: now, planned, overdue, and what it cost.</summary>
public sealed class BlockTests(BedsFixture beds)
{
    private static DateTimeOffset Later => TimeProvider.System.GetUtcNow().AddHours(4);

    [Fact]
    public async Task A_block_planned_on_an_occupied_bed_begins_with_the_departure_and_nobody_gets_between()
    {
        var (_, stay, bed) = await beds.Api.InBedAsync();
        Assert.Equal((409, "bed_taken"), await BlockAsync(bed, new(BlockReason.Maintenance, Later)).RefusedAsync());

        var planned = await BlockAsync(bed, new(BlockReason.Maintenance, Later, WhenEmpty: true)).ValueAsync();

        Assert.Equal((BedLabel.Occupied, "maintenance"), (planned.Label, planned.PlannedBlock!.Reason));
        Assert.Contains("block_planned", planned.Badges);
        var left = await beds.Api.VacateAsync(bed, stay).ValueAsync();
        Assert.Equal((BedLabel.Blocked, "maintenance"), (left.Label, left.Block!.Reason));
        Assert.Equal((409, "bed_blocked"), await beds.Api.OccupyAsync(bed).RefusedAsync());
        Assert.Equal(BedLabel.ToClean, await UnblockAsync(bed));
    }

    [Fact]
    public async Task Of_two_managers_blocking_one_bed_at_once_one_is_told_by_whom_and_since_when()
    {
        var bed = (await beds.Api.FreeBedAsync()).BedId;
        var version = (await beds.Api.BedAsync(bed)).Version;
        // Another test may have blocked this bed before.
        var before = await BlocksOfAsync(bed);

        var answers = await Task.WhenAll(
            As("a.beds").BlockBedAsync(bed, new(BlockReason.Infection, Later), version),
            As("b.beds").BlockBedAsync(bed, new(BlockReason.Census, Later), version)
        );

        Assert.Single(answers, answer => answer.Succeeded);
        var loser = answers.Single(answer => !answer.Succeeded).Problem!;
        Assert.Equal((409, "block_exists"), (loser.Status, loser.Code));
        Assert.EndsWith(".beds", loser.Fact("by"), StringComparison.Ordinal);
        Assert.Equal(before + 1, await BlocksOfAsync(bed));
        await UnblockAsync(bed);
    }

    [Fact]
    public async Task Reaching_the_date_frees_nothing_the_block_is_overdue_until_a_person_prolongs_or_ends_it()
    {
        var bed = (await beds.Api.FreeBedAsync()).BedId;
        await BlockAsync(bed, new(BlockReason.Courtesy, Later)).DoneAsync();
        await beds.Database.ExecuteAsync(
            "update bed_block set until = now() - interval '1 minute', began_at = now() - interval '3 hours', set_at = now() - interval '3 hours' where bed_id = $1 and state = 'in_force'",
            bed
        );
        await beds.Database.ExecuteAsync(
            "update bed set blocked_until = now() - interval '1 minute' where id = $1",
            bed
        );

        Assert.True((await LiveAsync(bed)).Overdue);
        Assert.Equal(BedLabel.Blocked, (await beds.Api.BedAsync(bed)).Label);
        Assert.Equal((400, "block_not_later"), await ProlongAsync(bed, Later.AddHours(-4.1)).RefusedAsync());
        await ProlongAsync(bed, Later).DoneAsync();
        Assert.False((await LiveAsync(bed)).Overdue);
        var now = TimeProvider.System.GetUtcNow();
        var hours = await beds.Api.Manager.ListBlockedBedHoursAsync(now.AddHours(-1), now).ValueAsync();
        Assert.InRange(hours.Single(row => row.Reason == "courtesy").Hours, 0.9, 1.0);
        Assert.Equal(BedLabel.Free, await UnblockAsync(bed));
        Assert.Equal((400, "period_invalid"), await beds.Api.Manager.ListBlockedBedHoursAsync(now, now).RefusedAsync());
    }

    [Fact]
    public async Task A_bed_that_will_be_blocked_before_a_hold_ends_is_not_held_and_the_plan_begins_by_itself()
    {
        var request = await beds.Api.RequestAsync();
        var bed = (await beds.Api.BestBedAsync(request)).BedId;
        var soon = TimeProvider.System.GetUtcNow().AddSeconds(3);
        var planned = await BlockAsync(bed, new(BlockReason.StaffShortage, Later, From: soon)).ValueAsync();
        Assert.Equal(BedLabel.Free, planned.Label);

        Assert.Equal((409, "block_exists"), await beds.Api.ReserveAsync(request, bed, planned.Version).RefusedAsync());

        await Eventually.TrueAsync(
            async () => (await beds.Api.BedAsync(bed)).Label == BedLabel.Blocked,
            TimeSpan.FromSeconds(40)
        );
        Assert.Equal(BedLabel.Free, await UnblockAsync(bed));
    }

    [Fact]
    public async Task The_history_of_a_bed_tells_who_did_what_the_latest_first()
    {
        var (_, stay, bed) = await beds.Api.InBedAsync();
        await BlockAsync(bed, new(BlockReason.Infection, Later, WhenEmpty: true)).DoneAsync();
        await beds.Api.VacateAsync(bed, stay).DoneAsync();
        await UnblockAsync(bed);

        var lines = await beds.Api.Nurse.ShowBedHistoryAsync(bed).ValueAsync();

        Assert.Equal(
            ["block_ended", "vacated", "occupied", "reserved"],
            lines
                .Select(line => line.Kind)
                .Where(kind => kind is "block_ended" or "vacated" or "occupied" or "reserved")
                .Take(4)
        );
        Assert.All(
            lines.Where(line => line.Kind is "vacated" or "occupied" or "block_began"),
            line => Assert.NotNull(line.Actor)
        );
        Assert.Equal(stay, lines.First(line => line.Kind == "vacated").StayId);
        Assert.Equal((403, "not_allowed"), await beds.Api.Cleaner.ShowBedHistoryAsync(bed).RefusedAsync());
    }

    private IBedsApi As(string manager) => beds.Api.As("bed-manager", user: manager);

    private async Task<ApiAnswer<BedView>> BlockAsync(Guid bed, BlockBedRequest block) =>
        await beds.Api.Nurse.BlockBedAsync(bed, block, (await beds.Api.BedAsync(bed)).Version);

    private async Task<ApiAnswer<BedView>> ProlongAsync(Guid bed, DateTimeOffset until) =>
        await beds.Api.Nurse.ProlongBlockAsync(bed, new(until), (await beds.Api.BedAsync(bed)).Version);

    private async Task<BedLabel> UnblockAsync(Guid bed) =>
        (
            await beds
                .Api.Nurse.UnblockBedAsync(bed, new UnblockBedRequest(), (await beds.Api.BedAsync(bed)).Version)
                .ValueAsync()
        ).Label;

    private Task<long> BlocksOfAsync(Guid bed) =>
        beds.Database.ScalarAsync<long>("select count(*) from bed_block where bed_id = $1", bed);

    private async Task<BedBlockView> LiveAsync(Guid bed) =>
        (await beds.Api.Manager.ListBedBlocksAsync().ValueAsync()).Single(block => block.BedId == bed);
}
