using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Places;

/// <summary>Beds leave and join the capacity of a ward, by hand and from a file.</summary>
public sealed class PlacesTests(BedsFixture beds)
{
    [Fact]
    public async Task A_closed_bed_is_offered_to_nobody_counted_apart_and_cleaned_when_it_opens_again()
    {
        var bed = await beds.Api.FreeBedAsync();
        var before = (await WardAsync(bed.WardId)).Ward;

        await CloseAsync(bed.BedId, "lift out of order").DoneAsync();

        Assert.Equal((409, "bed_out_of_service"), await beds.Api.OccupyAsync(bed.BedId).RefusedAsync());
        Assert.Equal((409, "bed_out_of_service"), await CloseAsync(bed.BedId, "again").RefusedAsync());
        var after = (await WardAsync(bed.WardId)).Ward;
        Assert.Equal((before.InService - 1, before.OutOfService + 1), (after.InService, after.OutOfService));
        await beds.Api.InvariantsHoldAsync();
        await ReopenAsync(bed.BedId, "lift repaired").DoneAsync();
        Assert.Equal(BedLabel.ToClean, (await beds.Api.BedAsync(bed.BedId)).Label);
        var steps = (await WardAsync(bed.WardId)).Capacity;
        Assert.Equal(
            [(1, "lift repaired"), (-1, "lift out of order")],
            steps.Take(2).Select(step => (step.Change, step.Reason))
        );
        Assert.Equal(before.InService, steps[0].Beds);
    }

    [Fact]
    public async Task A_closed_bed_that_was_found_dirty_opens_with_the_one_cleaning_that_waits()
    {
        var bed = await beds.Api.FreeBedAsync();
        await CloseAsync(bed.BedId, "lift out of order").DoneAsync();
        await beds.Api.Cleaner.ReportDirtyBedByCodeAsync(new(bed.BedCode, null)).DoneAsync();

        await ReopenAsync(bed.BedId, "lift repaired").DoneAsync();

        Assert.Equal(BedLabel.ToClean, (await beds.Api.BedAsync(bed.BedId)).Label);
        Assert.Equal(
            1,
            await beds.Database.ScalarAsync<long>(
                "select count(*) from cleaning_job where bed_id = $1 and ended_at is null",
                bed.BedId
            )
        );
    }

    [Fact]
    public async Task A_bed_with_a_patient_or_a_hold_is_not_closed()
    {
        var (_, stay, taken) = await beds.Api.InBedAsync();
        var refused = await CloseAsync(taken, "renovation").RefusalAsync();
        Assert.Equal((409, "bed_taken", stay.ToString()), (refused.Status, refused.Code, refused.Fact("takenBy")));
        var request = await beds.Api.RequestAsync();
        var held = await beds.Api.BestBedAsync(request);
        await beds.Api.ReserveAsync(request, held).DoneAsync();
        Assert.Equal((409, "bed_taken"), await CloseAsync(held.BedId, "renovation").RefusedAsync());
        Assert.Equal(
            (403, "not_allowed"),
            await beds.Api.Manager.CloseBedAsync(taken, new("not my right")).RefusedAsync()
        );
    }

    [Fact]
    public async Task A_file_is_tried_first_lists_every_refusal_by_line_and_is_applied_whole_or_not_at_all()
    {
        var (_, _, taken) = await beds.Api.InBedAsync();
        var bed = await beds.Api.FreeBedAsync();
        var parts = bed.BedCode.Split('-');
        var (ward, room, letter) = (parts[1], parts[2][..2], parts[2][2..]);
        var takenParts = (await beds.Api.BedAsync(taken)).Code.Split('-');
        var good =
            $"action;ward;room;bed;isolation;reason\nclose;{ward};{room};{letter};none;renovation\nadd;{ward};98;A;none;new wing\nadd;{ward};98;B;none;new wing\n";
        var bad =
            good
            + $"add;{ward};{room};{letter};none;twice\nclose;NOWARD;01;A;none;typing\nclose;{takenParts[1]};{takenParts[2][..2]};{takenParts[2][2..]};none;renovation\nadd;{ward};98;C;contact;other room\nnonsense\n";

        var tried = await ImportAsync(bad, dryRun: true);
        Assert.Equal((8, false), (tried.Lines, tried.Applied));
        Assert.Equal(
            [
                (5, "line_twice"),
                (6, "ward_unknown"),
                (7, "bed_taken"),
                (8, "room_other_capability"),
                (9, "line_malformed"),
            ],
            tried.Refused.Select(line => (line.Line, line.Code))
        );
        Assert.False((await ImportAsync(bad, dryRun: false)).Applied);
        Assert.Equal(BedLabel.Free, (await beds.Api.BedAsync(bed.BedId)).Label);

        Assert.True((await ImportAsync(good, dryRun: false)).Applied);
        Assert.Equal(BedLabel.OutOfService, (await beds.Api.BedAsync(bed.BedId)).Label);
        var places = (await WardAsync(bed.WardId)).Beds;
        Assert.Equal([2, 2], places.Where(place => place.Room == "98").Select(place => place.RoomSize));
        await beds.Api.InvariantsHoldAsync();
    }

    private Task<ApiAnswer<object>> CloseAsync(Guid bed, string reason) =>
        beds.Api.Administrator.CloseBedAsync(bed, new(reason));

    private Task<ApiAnswer<object>> ReopenAsync(Guid bed, string reason) =>
        beds.Api.Administrator.ReopenBedAsync(bed, new(reason));

    private Task<ImportReport> ImportAsync(string csv, bool dryRun) =>
        beds.Api.Administrator.ImportBedsAsync(new(csv, dryRun)).ValueAsync();

    private Task<WardPlaces> WardAsync(Guid ward) => beds.Api.Administrator.ShowWardPlacesAsync(ward).ValueAsync();
}
