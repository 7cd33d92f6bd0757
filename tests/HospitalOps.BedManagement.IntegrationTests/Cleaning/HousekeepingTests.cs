using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Cleaning;

/// <summary>From the empty bed to the ready one: whose job it is, what comes first, who looks at it.</summary>
public sealed class HousekeepingTests(BedsFixture beds)
{
    private static readonly CleaningStepRequest Now = new(null);

    private IBedsApi Cleaner => beds.Api.Cleaner;

    private IBedsApi Manager => beds.Api.Manager;

    private IBedsApi Nurse => beds.Api.Nurse;

    [Fact]
    public async Task A_job_given_to_one_cleaner_is_not_begun_by_another_who_may_take_it()
    {
        var (job, _) = await DirtyBedAsync();
        Assert.Equal(
            (409, "cleaning_no_shift"),
            await Manager.AssignCleaningAsync(job, new("nobody.here")).RefusedAsync()
        );
        var (first, second) = (Named("a.cleaner"), Named("b.cleaner"));
        await first.BeginCleaningDutyAsync(new("A", 1)).DoneAsync();

        Assert.Equal("a.cleaner", (await Manager.AssignCleaningAsync(job, new("a.cleaner")).ValueAsync()).AssignedTo);

        var refused = await second.StartCleaningAsync(job, Now).RefusalAsync();
        Assert.Equal((409, "cleaning_of_other", "a.cleaner"), (refused.Status, refused.Code, refused.Fact("by")));
        Assert.Equal("b.cleaner", (await second.TakeCleaningAsync(job, new()).ValueAsync()).AssignedTo);
        Assert.Equal(CleaningState.Started, (await second.StartCleaningAsync(job, Now).ValueAsync()).State);
        Assert.Equal((409, "cleaning_not_requested"), await first.TakeCleaningAsync(job, new()).RefusedAsync());
    }

    [Fact]
    public async Task Where_the_ward_asks_for_it_a_bed_is_ready_only_after_somebody_has_looked()
    {
        var (job, bed) = await DirtyBedAsync();
        var ward = (await beds.Api.BedAsync(bed)).WardId;
        await Manager.SetWardInspectionAsync(ward, new(true)).DoneAsync();
        try
        {
            await Cleaner.StartCleaningAsync(job, Now).DoneAsync();
            Assert.Equal(
                CleaningState.AwaitingInspection,
                (await Cleaner.FinishCleaningAsync(job, Now).ValueAsync()).State
            );
            Assert.Equal(BedLabel.Cleaning, (await beds.Api.BedAsync(bed)).Label);
            Assert.Equal((409, "bed_not_clean"), await beds.Api.OccupyAsync(bed).RefusedAsync());
            Assert.Equal(
                (400, "reason_required"),
                await Nurse.InspectCleaningAsync(job, new(false, null)).RefusedAsync()
            );

            var failed = await Nurse.InspectCleaningAsync(job, new(false, "dust under the bed")).ValueAsync();

            Assert.Equal((CleaningState.Requested, "dust under the bed"), (failed.State, failed.Remark));
            Assert.Equal(BedLabel.ToClean, (await beds.Api.BedAsync(bed)).Label);
            await Cleaner.StartCleaningAsync(job, Now).DoneAsync();
            await Cleaner.FinishCleaningAsync(job, Now).DoneAsync();
            Assert.Equal(
                CleaningState.Done,
                (await Nurse.InspectCleaningAsync(job, new(true, null)).ValueAsync()).State
            );
            Assert.Equal(BedLabel.Free, (await beds.Api.BedAsync(bed)).Label);
        }
        finally
        {
            await Manager.SetWardInspectionAsync(ward, new(false));
        }
    }

    [Fact]
    public async Task What_comes_first_follows_who_waits_up_and_down()
    {
        var (job, bed) = await DirtyBedAsync();
        Assert.Equal(CleaningPriority.Normal, (await JobAsync(job)).Priority);
        var request = await beds.Api.RequestAsync();
        var version = (await beds.Api.BedAsync(bed)).Version;
        await beds.Api.ReserveAsync(request, bed, version, overrideReason: "test").DoneAsync();
        Assert.Equal(CleaningPriority.Next, (await JobAsync(job)).Priority);

        await Nurse.AcceptPatientAsync(request, new(null)).DoneAsync();
        Assert.Equal(CleaningPriority.Stat, (await JobAsync(job)).Priority);
        Assert.Equal(CleaningPriority.Stat, (await beds.Api.BedAsync(bed)).CleaningJob!.Priority);
        Assert.Equal(job, (await Cleaner.ListCleaningJobsAsync().ValueAsync())[0].CleaningJobId);

        await Nurse.RefusePatientAsync(request, new("test", null)).DoneAsync();
        Assert.Equal(CleaningPriority.Normal, (await JobAsync(job)).Priority);
    }

    [Fact]
    public async Task A_cancelled_cleaning_frees_the_bed_with_author_and_reason_and_breaks_no_invariant()
    {
        var (job, bed) = await DirtyBedAsync();
        Assert.Equal((400, "invalid_request"), await Manager.CancelCleaningAsync(job, new("")).RefusedAsync());

        var cancelled = await Manager.CancelCleaningAsync(job, new("wrong entry, nobody lay here")).ValueAsync();

        Assert.Equal(CleaningState.Cancelled, cancelled.State);
        await beds.Api.OccupyAsync(bed).DoneAsync();
        await beds.Api.InvariantsHoldAsync();
        Assert.Contains(
            await Manager.ShowBedHistoryAsync(bed).ValueAsync(),
            line =>
                line.Kind == "cleaning_cancelled" && line.Detail!.StartsWith("wrong entry", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_board_tells_who_is_on_duty_where_and_what_waits_too_long()
    {
        var (job, bed) = await DirtyBedAsync();
        await Named("c.cleaner").BeginCleaningDutyAsync(new("A", 1)).DoneAsync();
        await Manager.AssignCleaningAsync(job, new("c.cleaner")).DoneAsync();
        await beds.Database.ExecuteAsync(
            "update cleaning_job set requested_at = now() - interval '31 minutes' where id = $1",
            job
        );

        var board = await beds.Api.Operations.ShowCleaningBoardAsync().ValueAsync();

        var cleaner = board.Cleaners.Single(row => row.Cleaner == "c.cleaner");
        Assert.Equal(("A", 1), (cleaner.Building, cleaner.Given));
        var shown = board.Jobs.Single(row => row.CleaningJobId == job);
        Assert.Equal(("not_started", bed), (shown.Alarm, shown.BedId));
        Assert.Contains(board.Zones, zone => zone.Open > 0);
        await Named("c.cleaner").EndCleaningDutyAsync(new()).DoneAsync();
        Assert.Null((await JobAsync(job)).AssignedTo);
    }

    [Fact]
    public async Task A_dirty_bed_is_reported_by_its_code_for_a_deep_cleaning()
    {
        var free = (await beds.Api.FreeBedAsync()).BedCode;

        var reported = await Cleaner
            .ReportDirtyBedByCodeAsync(new(free.ToLowerInvariant(), null, CleaningClass.Terminal))
            .ValueAsync();

        Assert.Equal((CleaningClass.Terminal, CleaningState.Requested), (reported.Class, reported.State));
        Assert.Equal((409, "bed_not_clean"), await Cleaner.ReportDirtyBedByCodeAsync(new(free, null)).RefusedAsync());
        Assert.Equal(
            (404, "not_found"),
            await Cleaner.ReportDirtyBedByCodeAsync(new("BSK-NO-99Z", null)).RefusedAsync()
        );
    }

    private IBedsApi Named(string cleaner) => beds.Api.As("cleaner", user: cleaner);

    private async Task<(Guid Job, Guid Bed)> DirtyBedAsync()
    {
        var (_, stay, bed) = await beds.Api.InBedAsync();
        return ((await beds.Api.VacateAsync(bed, stay).ValueAsync()).CleaningJob!.CleaningJobId, bed);
    }

    private async Task<CleaningJobView> JobAsync(Guid job) =>
        (await Cleaner.ListCleaningJobsAsync().ValueAsync()).Single(row => row.CleaningJobId == job);
}
