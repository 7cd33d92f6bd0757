using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Absences;

/// <summary>Patients who are away and keep their bed.</summary>
public sealed class AbsenceTests(BedsFixture beds)
{
    private static DateTimeOffset In(double hours) => TimeProvider.System.GetUtcNow().AddHours(hours);

    [Fact]
    public async Task A_bed_on_leave_is_counted_apart_and_nobody_else_gets_it()
    {
        var (_, _, bed) = await beds.Api.InBedAsync();

        var away = await LeaveAsync(bed, new(AbsenceKind.Leave, In(48))).ValueAsync();

        Assert.Equal(BedLabel.OnLeave, away.Label);
        Assert.Equal((409, "bed_taken"), await beds.Api.OccupyAsync(bed).RefusedAsync());
        Assert.Equal((409, "patient_away"), await LeaveAsync(bed, new(AbsenceKind.Imaging, In(1))).RefusedAsync());
        Assert.Equal(BedLabel.Occupied, (await ReturnAsync(bed).ValueAsync()).Label);
        Assert.Equal((409, "patient_not_away"), await ReturnAsync(bed).RefusedAsync());
    }

    [Fact]
    public async Task A_patient_in_theatre_still_occupies_his_bed_and_a_late_return_is_shown_not_acted_on()
    {
        var (_, _, bed) = await beds.Api.InBedAsync();
        Assert.Equal((400, "due_back_invalid"), await LeaveAsync(bed, new(AbsenceKind.Theatre, In(25))).RefusedAsync());

        var away = await LeaveAsync(bed, new(AbsenceKind.Theatre, In(1))).ValueAsync();

        Assert.Equal(BedLabel.Occupied, away.Label);
        Assert.Equal(["away_theatre"], away.Badges);
        await beds.Database.ExecuteAsync(
            "update bed_absence set due_back_at = now() - interval '1 minute' where bed_id = $1 and ended_at is null",
            bed
        );
        Assert.Equal(["away_theatre", "absence_overdue"], (await beds.Api.BedAsync(bed)).Badges);
    }

    [Fact]
    public async Task A_leave_without_a_bed_sends_it_to_cleaning_and_a_transfer_ends_an_absence()
    {
        var (_, _, left) = await beds.Api.InBedAsync();
        Assert.Equal(
            BedLabel.ToClean,
            (await LeaveAsync(left, new(AbsenceKind.Leave, In(24), KeepBed: false)).ValueAsync()).Label
        );
        var (patient, stay, old) = await beds.Api.InBedAsync();
        await LeaveAsync(old, new(AbsenceKind.Theatre, In(4))).DoneAsync();
        var request = (await beds.Api.AskAsync(patient, stay)).PlacementRequestId;
        await beds.Api.ReserveAsync(request, await beds.Api.BestBedAsync(request)).DoneAsync();

        await beds.Api.ArriveAsync(request).DoneAsync();

        Assert.Equal(BedLabel.ToClean, (await beds.Api.BedAsync(old)).Label);
        Assert.Equal(
            "given_up",
            await beds.Database.ScalarAsync<string>("select ended_how from bed_absence where bed_id = $1", old)
        );
    }

    private async Task<ApiAnswer<BedView>> LeaveAsync(Guid bed, LeaveBedRequest leaves) =>
        await beds.Api.Nurse.LeaveBedAsync(bed, leaves, (await beds.Api.BedAsync(bed)).Version);

    private async Task<ApiAnswer<BedView>> ReturnAsync(Guid bed) =>
        await beds.Api.Nurse.ReturnToBedAsync(bed, new(null), (await beds.Api.BedAsync(bed)).Version);
}
